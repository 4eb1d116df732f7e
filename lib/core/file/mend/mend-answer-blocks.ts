import type { ContentNote } from '@/lib/core/claude/content/sendable-block';
import { toSendableBlock } from '@/lib/core/claude/content/to-sendable-block';
import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { readJson } from '@/lib/core/json/read-json';

/**
 * The blocks of an answer another program kept, as the API takes them back: without what it would refuse, and with the
 * inputs of calls as objects. Source: API documentation, "Content blocks", "Preserving thinking blocks", "API errors".
 *
 * @param path of the content
 */
export function mendAnswerBlocks(
  blocks: readonly unknown[],
  path: string,
): { blocks: unknown[]; changes: ContentNote[] } {
  const changes: ContentNote[] = [];
  const mended = blocks.flatMap((given, index) => {
    const at = `${path}.${index}`;
    if (!isJsonObject(given)) return [given];
    const left = findUnsigned(given);
    if (left) {
      changes.push({ path: at, message: left });
      return [];
    }
    const called = given.type === 'tool_use' ? withObjectInput(given, at, changes) : given;
    const { block, changes: made } = toSendableBlock(called, 'assistant', at);
    changes.push(...made);
    return [block ?? called];
  });
  return { blocks: mended, changes };
}

/** Thinking is taken back only as it was signed. */
function findUnsigned({ type, signature, data }: JsonObject): string | undefined {
  const isMissing = (value: unknown) => typeof value !== 'string' || value === '';
  if (type === 'thinking' && isMissing(signature))
    return 'Thinking without its signature was left out: the API refuses it.';
  if (type === 'redacted_thinking' && isMissing(data))
    return 'Redacted thinking without its data was left out: the API refuses it.';
  return undefined;
}

/** Programs that stream keep the input of a call as the text it came in. */
function withObjectInput(block: JsonObject, path: string, changes: ContentNote[]): JsonObject {
  const { input, partial_json: text } = block;
  const isEmpty = !isJsonObject(input) || Object.keys(input).length === 0;
  const source = typeof input === 'string' && input.trim() !== '' ? input : isEmpty ? text : undefined;
  const read = typeof source === 'string' ? readObject(source) : undefined;
  if (read) {
    changes.push({ path: `${path}.input`, message: 'The input of the call was read from its text.' });
    return { ...block, input: read };
  }
  if (input !== '') return block;
  changes.push({ path: `${path}.input`, message: 'The input of the call was empty text; it is {} now.' });
  return { ...block, input: {} };
}

function readObject(text: string): JsonObject | undefined {
  try {
    const value: unknown = readJson(text);
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
