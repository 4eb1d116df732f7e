import { type Block, isJsonObject, isTextBlock, type ToolResultBlock } from '@/lib/core/claude/message';
import { parseLooseJson } from './parse-loose-json';

/** A tool result as the simulator understands it. */
export interface ResultReading {
  isError: boolean;
  /** The text of the result; of several text blocks, all of them. */
  text: string;
  /** The data in the text, if it is any (JSON or a Python literal). */
  data: unknown;
  /** What else the result holds, in words: "an image (image/png)". */
  media: string[];
  /** What an `error` key of the data, or the whole text of a failed call, says went wrong. */
  problem: string | null;
  /** The problem is that the thing asked for does not exist. */
  isNotFound: boolean;
}

const NOT_FOUND =
  /\bnot[ _-]?found\b|\bno such\b|\bdo(?:es)?n['’o]?t? (?:not )?exist|\bunknown\b|\bno \w+(?: \w+)? (?:was |were )?found\b|\bcould ?n[o']t (?:be )?f(?:i|ou)nd\b|\b404\b/i;

/** Reads a `tool_result`: plain text, JSON, a Python dict, text blocks, and whatever else it may hold. */
export function readResult(block: ToolResultBlock): ResultReading {
  const blocks: Block[] =
    typeof block.content === 'string'
      ? [{ type: 'text', text: block.content }]
      : (block.content ?? []).filter(isJsonObject);
  const text = blocks.flatMap(readText).join('\n').trim();
  const data = parseLooseJson(text);
  const isError = block.is_error === true;
  const problem = readErrorKey(data) ?? (isError ? text || 'no reason given' : null);
  return {
    isError,
    text,
    data,
    media: blocks.flatMap(describeMedia),
    problem,
    isNotFound: readErrorKey(data) !== null && NOT_FOUND.test(problem ?? ''),
  };
}

function readText(block: Block): string[] {
  if (isTextBlock(block)) return [block.text];
  if (block.type === 'document' && isJsonObject(block.source) && block.source.type === 'text') {
    return typeof block.source.data === 'string' ? [block.source.data] : [];
  }
  if (block.type === 'search_result' && Array.isArray(block.content)) {
    const texts = block.content.flatMap((part) =>
      isJsonObject(part) && typeof part.text === 'string' ? [part.text] : [],
    );
    return [`${String(block.title ?? 'Search result')}: ${texts.join(' ')}`];
  }
  return [];
}

function describeMedia(block: Block): string[] {
  const source = isJsonObject(block.source) ? block.source : {};
  const kind = typeof source.media_type === 'string' ? ` (${source.media_type})` : '';
  switch (block.type) {
    case 'text':
    case 'search_result':
      return [];
    case 'image':
      return [`an image${kind}`];
    case 'document':
      return source.type === 'text' ? [] : [`a document${kind}`];
    case 'tool_reference':
      return [`a reference to the tool \`${String(block.tool_name)}\``];
    case 'browser_state':
      return ['the state of the browser'];
    default:
      return [`a block of type ${block.type}`];
  }
}

/** The words of an `error` key; an `error` that is null, false or empty is none. */
function readErrorKey(data: unknown): string | null {
  if (!isJsonObject(data)) return null;
  const error = data.error ?? (Array.isArray(data.errors) ? data.errors[0] : data.errors);
  if (error === undefined || error === null || error === false || error === '') return null;
  if (isJsonObject(error)) return String(error.message ?? JSON.stringify(error));
  return error === true ? String(data.message ?? 'an error') : String(error);
}
