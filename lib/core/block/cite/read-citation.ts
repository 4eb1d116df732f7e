import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { toSite, toWebAddress } from '@/lib/core/link/to-web-address';
import { takeStart } from '@/lib/core/take-start';

/** Where something that was said comes from. */
export interface Citation {
  /** The same for all citations of one source. */
  source: string;
  title: string;
  /** Where the source lies in the web; absent where it does not. */
  url?: string;
  /** Where in the source: `page 3`, `characters 0 to 20`. */
  place: string;
  /** The words of the source. */
  quote: string;
}

/** A title and a quote are told up to here, in UTF-16 units. */
const MAX_TITLE = 300;
const MAX_QUOTE = 1000;

/** Where each kind of citation lies in its source. Source: Messages API reference, "Citations". */
const places: Record<string, (citation: JsonObject) => string> = {
  // Counted from 0, the end not with it.
  char_location: ({ start_char_index, end_char_index }) =>
    `characters ${count(start_char_index)} to ${count(end_char_index)}`,
  // Counted from 1, the end not with it.
  page_location: ({ start_page_number, end_page_number }) =>
    span('page', count(start_page_number), count(end_page_number) - 1),
  content_block_location: toBlockPlace,
  web_search_result_location: () => '',
  search_result_location: toBlockPlace,
};

function toBlockPlace({ start_block_index, end_block_index }: JsonObject): string {
  return span('block', count(start_block_index) + 1, count(end_block_index));
}

const span = (name: string, from: number, to: number): string =>
  to > from ? `${name}s ${from} to ${to}` : `${name} ${from}`;

const count = (value: unknown): number => (typeof value === 'number' ? value : 0);

/** Reads one citation of a text; undefined for what is none. One of a kind to come is told by its type. */
export function readCitation(citation: unknown): Citation | undefined {
  if (!isJsonObject(citation)) return undefined;
  const { type, cited_text } = citation;
  const kind = typeof type === 'string' ? type : 'unknown';
  const url = toWebAddress(citation.url ?? citation.source);
  const title = findTitle(citation, url);
  return {
    source: [kind, title, url, citation.document_index, citation.search_result_index, citation.source].join(
      '\n',
    ),
    title: takeStart(title.replace(/\s+/g, ' ').trim() || 'Source', MAX_TITLE),
    ...(url === undefined ? {} : { url }),
    place: Object.hasOwn(places, kind) ? (places[kind]?.(citation) ?? '') : takeStart(kind, MAX_TITLE),
    quote: typeof cited_text === 'string' ? takeStart(cited_text.trim(), MAX_QUOTE) : '',
  };
}

function findTitle(citation: JsonObject, url: string | undefined): string {
  const { document_title, title, source, document_index, search_result_index } = citation;
  for (const name of [document_title, title])
    if (typeof name === 'string' && name.trim() !== '') return takeStart(name, MAX_TITLE);
  if (url !== undefined) return toSite(url);
  if (typeof source === 'string' && source.trim() !== '') return takeStart(source, MAX_TITLE);
  if (typeof document_index === 'number') return `Document ${document_index + 1}`;
  return typeof search_result_index === 'number' ? `Search result ${search_result_index + 1}` : '';
}
