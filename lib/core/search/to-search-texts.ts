import { type Block, type MessageParam, toBlocks } from '@/lib/core/claude/message';
import { readJson } from '@/lib/core/json/read-json';
import { toPlainText } from './to-plain-text';

/** Where a word can be found in the turns of a session. */
export interface SearchTexts {
  tool: string;
  message: string;
  input: string;
  result: string;
}

/** How much of each block can be found, in characters: the index stays small beside results of megabytes. */
const MAX_BLOCK_CHARS = 20_000;
/** A longer text is not parsed to be indexed. */
const MAX_PARSED_CHARS = 200_000;

/** What can be looked for in a message, by where it stands, and whether a tool answered with an error in it. */
export function toSearchTexts(message: Pick<MessageParam, 'content'>): {
  texts: SearchTexts;
  hasError: boolean;
} {
  const found = {
    tool: [] as string[],
    message: [] as string[],
    input: [] as string[],
    result: [] as string[],
  };
  let hasError = false;
  for (const block of toBlocks(message.content)) {
    if (/tool_result$/.test(block.type)) {
      hasError ||= block.is_error === true;
      found.result.push(readContent(block.content));
    } else if (/tool_use$/.test(block.type)) {
      if (typeof block.name === 'string') found.tool.push(block.name);
      found.input.push(toPlainText(block.input, MAX_BLOCK_CHARS));
    } else {
      found.message.push(readBlock(block));
    }
  }
  return {
    texts: {
      tool: found.tool.join(' '),
      message: found.message.join('\n'),
      input: found.input.join('\n'),
      result: found.result.join('\n'),
    },
    hasError,
  };
}

function readBlock(block: Block): string {
  const text = block.text ?? block.thinking;
  return typeof text === 'string'
    ? text.slice(0, MAX_BLOCK_CHARS)
    : toPlainText(block, MAX_BLOCK_CHARS, true);
}

function readContent(content: unknown): string {
  if (typeof content === 'string') return readWords(content);
  if (!Array.isArray(content)) return toPlainText(content ?? '', MAX_BLOCK_CHARS, true);
  const texts = content.map((block: Block) =>
    block.type === 'text' && typeof block.text === 'string' ? readWords(block.text) : readBlock(block),
  );
  return texts.join('\n').slice(0, MAX_BLOCK_CHARS);
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
