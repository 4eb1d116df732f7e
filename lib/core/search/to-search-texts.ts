import type { SearchPiece, SearchPlace } from '@/lib/core/block/block-kind';
import { searchBlock } from '@/lib/core/block/search-block';
import { type MessageParam, toBlocks } from '@/lib/core/claude/message';
import { readJson } from '@/lib/core/json/read-json';
import { toPlainText } from './to-plain-text';

/** Where a word can be found in the turns of a session. */
export type SearchTexts = Record<SearchPlace, string>;

/** How much of each block can be found, in characters: the index stays small beside results of megabytes. */
const MAX_BLOCK_CHARS = 20_000;
/** A longer text is not parsed to be indexed. */
const MAX_PARSED_CHARS = 200_000;

/** What can be looked for in a message, by where it stands, and whether a tool answered with an error in it. */
export function toSearchTexts(message: Pick<MessageParam, 'content'>): {
  texts: SearchTexts;
  hasError: boolean;
} {
  const blocks = toBlocks(message.content).map((block) => ({ block, pieces: searchBlock(block) }));
  const join = (place: SearchPlace, between: string) =>
    blocks.flatMap(({ pieces }) => readPlace(pieces, place) ?? []).join(between);
  return {
    texts: {
      tool: join('tool', ' '),
      message: join('message', '\n'),
      input: join('input', '\n'),
      result: join('result', '\n'),
    },
    hasError: blocks.some(
      ({ block, pieces }) => block.is_error === true && pieces.some(({ place }) => place === 'result'),
    ),
  };
}

/** What a block has at a place, as words; undefined where it has nothing there. */
function readPlace(pieces: readonly SearchPiece[], place: SearchPlace): string | undefined {
  const own = pieces.filter((piece) => piece.place === place);
  return own.length > 0 ? own.map(toWords).join('\n').slice(0, MAX_BLOCK_CHARS) : undefined;
}

function toWords(piece: SearchPiece): string {
  if ('value' in piece) return toPlainText(piece.value, MAX_BLOCK_CHARS, piece.isBlock);
  return piece.place === 'result' ? readWords(piece.text) : piece.text.slice(0, MAX_BLOCK_CHARS);
}

/** The words of a text that is JSON; in its escapes `\n` would become part of the word behind it. */
function readWords(text: string): string {
  if (text.length <= MAX_PARSED_CHARS && /^\s*[[{]/.test(text)) {
    try {
      return toPlainText(readJson(text), MAX_BLOCK_CHARS);
    } catch {
      // no JSON after all: as it is
    }
  }
  return text.slice(0, MAX_BLOCK_CHARS);
}
