import { type Block, isJsonObject, type JsonObject, toBlocks } from '@/lib/core/claude/message';
import { takeStart } from '@/lib/core/take-start';
import { endTurn } from '../parts/end-turn';
import { say } from '../parts/say';
import type { Scenario } from '../scenario';
import type { Scene } from '../scene';
import type { ScriptedAnswer } from '../scripted-answer';

const group = 'Citations';
const MOST_CITED = 60;

/** The blocks of the user's turns that may be cited, those in results with them, in their order. */
function findCitable({ request }: Scene, type: 'document' | 'search_result'): Block[] {
  const blocks = request.body.messages
    .filter(({ role }) => role === 'user')
    .flatMap(({ content }) => toBlocks(content))
    .flatMap((block) =>
      block.type === 'tool_result' && Array.isArray(block.content) ? [block, ...block.content] : [block],
    );
  return blocks.filter((block) => block.type === type);
}

const sourceOf = ({ source }: Block): JsonObject => (isJsonObject(source) ? source : {});

const textsOf = (content: unknown): string[] =>
  typeof content === 'string'
    ? [content]
    : Array.isArray(content)
      ? content.flatMap((one) => (isJsonObject(one) && typeof one.text === 'string' ? [one.text] : []))
      : [];

const MADE_UP = 'Simulated text of the source.';

/** The first document whose source is of a type, with its place among all documents. */
function findDocument(scene: Scene, types: readonly string[]) {
  const documents = findCitable(scene, 'document');
  const at = documents.findIndex((block) => types.includes(String(sourceOf(block).type)));
  const block = documents[at];
  const title = block ? (typeof block.title === 'string' ? block.title : null) : 'Simulated document';
  return {
    source: block ? sourceOf(block) : null,
    place: { document_index: Math.max(0, at), document_title: title },
  };
}

/** A text with its source named, and an honest word where there is none. */
function cite(citation: JsonObject, isMadeUp: boolean): ScriptedAnswer {
  const end = isMadeUp
    ? '". The request holds no such source, so this one is made up.'
    : '". The Simulator cites the beginning of the source and understands nothing of it.';
  return endTurn([say('The source says "'), say(String(citation.cited_text), [citation]), say(end)]);
}

function citeText(scene: Scene): ScriptedAnswer {
  const { source, place } = findDocument(scene, ['text']);
  const cited_text = takeStart(String(source?.data ?? MADE_UP), MOST_CITED);
  const span = { start_char_index: 0, end_char_index: cited_text.length };
  return cite({ type: 'char_location', cited_text, ...place, ...span, file_id: null }, !source);
}

function citePage(scene: Scene): ScriptedAnswer {
  const { source, place } = findDocument(scene, ['base64', 'url', 'file']);
  const span = { start_page_number: 1, end_page_number: 2 };
  const file_id = source?.type === 'file' ? source.file_id : null;
  return cite({ type: 'page_location', cited_text: MADE_UP, ...place, ...span, file_id }, !source);
}

function citeBlock(scene: Scene): ScriptedAnswer {
  const { source, place } = findDocument(scene, ['content']);
  const [first = MADE_UP] = source ? textsOf(source.content) : [];
  const span = { start_block_index: 0, end_block_index: 1 };
  const cited_text = takeStart(first, MOST_CITED);
  return cite({ type: 'content_block_location', cited_text, ...place, ...span, file_id: null }, !source);
}

function citeSearch(scene: Scene): ScriptedAnswer {
  const [block] = findCitable(scene, 'search_result');
  const [first = MADE_UP] = textsOf(block?.content);
  const citation = {
    type: 'search_result_location',
    cited_text: takeStart(first, MOST_CITED),
    source: String(block?.source ?? 'https://example.com/simulated'),
    title: typeof block?.title === 'string' ? block.title : 'Simulated search result',
    search_result_index: 0,
    start_block_index: 0,
    end_block_index: 1,
  };
  return cite(citation, !block);
}

const citeWeb = (): ScriptedAnswer =>
  cite(
    {
      type: 'web_search_result_location',
      cited_text: MADE_UP,
      url: 'https://example.com/simulated',
      title: 'Simulated page',
      encrypted_index: 'c2ltdWxhdGVk',
    },
    true,
  );

const citing = (
  kind: string,
  name: string,
  source: string,
  needs: string,
  play: (scene: Scene) => ScriptedAnswer,
): Scenario => ({
  id: `citation-${kind}`,
  name: `Citation of ${name}`,
  group,
  needs: [needs],
  description: `Cites ${source}.`,
  play,
});

const documents = 'a document with citations enabled';

/** Each kind of place that can be cited. Source: API documentation, "Citations". */
export const citations: readonly Scenario[] = [
  citing('char', 'characters', 'characters of a text document of the request', documents, citeText),
  citing('page', 'a page', 'a page of a PDF of the request', documents, citePage),
  citing('content-block', 'a block', 'a block of a document that is given in blocks', documents, citeBlock),
  citing(
    'search-result',
    'a search result',
    'a search result that a message or a tool of yours holds',
    'a search_result with citations enabled',
    citeSearch,
  ),
  citing('web-search-result', 'a web page', 'a page that a web search found', 'a web_search tool', citeWeb),
];
