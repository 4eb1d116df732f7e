import { toLine } from '@/lib/core/block/server/to-line';
import { type Block, isJsonObject } from '@/lib/core/claude/message';
import { countPages } from './count-pages';

/** How the mark begins that stands where something was cut off for showing. */
const CUT_SIGN = '\uF8F1';

/** A document in words: `Document “Report” (PDF, 12 pages, 340 KB)`. */
export function describeDocument({ title, source }: Block): string {
  const name = toLine(title);
  const facts = isJsonObject(source) ? readFacts(source) : [];
  return `Document${name === '' ? '' : ` “${name}”`}${facts.length > 0 ? ` (${facts.join(', ')})` : ''}`;
}

function readFacts({ type, media_type, data, url, file_id }: Record<string, unknown>): string[] {
  if (typeof data === 'string') {
    // Of a long one a page may have only the beginning, which ends in a mark.
    const isCut = data.includes(CUT_SIGN);
    if (type === 'text') return ['text', ...(isCut ? [] : [writeSize(data.length)])];
    const pages = media_type === 'application/pdf' ? countPages(data) : undefined;
    return [
      media_type === 'application/pdf' ? 'PDF' : toLine(media_type) || 'file',
      ...(pages === undefined ? [] : [pages === 1 ? '1 page' : `${pages} pages`]),
      ...(isCut ? [] : [writeSize(Math.floor((data.length * 3) / 4))]),
    ];
  }
  if (typeof url === 'string') return [`at ${toLine(url)}`];
  if (typeof file_id === 'string') return [`file ${toLine(file_id)}`];
  return [];
}

function writeSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
