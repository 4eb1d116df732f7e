import type { ContentNote } from '@/lib/core/claude/content/sendable-block';
import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import type { OpenMessage } from './open-message';

/** What stands for the result of a call that was never answered. */
const NEVER_ANSWERED = 'This call was never answered: the conversation was imported without a result for it.';

/**
 * Answers every call of a conversation in the message that follows it, results first and in the order of the calls, as
 * the API demands. A result without a call becomes text. Calls at the very end stay open: the loop answers them. Source:
 * API documentation, "Handle tool calls" (1-3), "API errors".
 */
export function pairResults(messages: readonly OpenMessage[]): {
  messages: OpenMessage[];
  changes: ContentNote[];
} {
  const changes: ContentNote[] = [];
  const paired: OpenMessage[] = [];
  let calls: JsonObject[] = [];
  let index = 0;
  while (index < messages.length) {
    const message = messages[index] as OpenMessage;
    if (message.role === 'assistant') {
      calls.push(...blocksOf(message).filter(isCall));
      paired.push(message);
      index += 1;
      continue;
    }
    let end = index;
    while (end < messages.length && messages[end]?.role === message.role) end += 1;
    const group = messages.slice(index, end);
    if (message.role === 'user') paired.push(...answerCalls(calls, group, changes));
    else if (calls.length > 0) paired.push(...answerCalls(calls, [], changes, message.path), ...group);
    else paired.push(...group);
    calls = [];
    index = end;
  }
  return { messages: paired, changes };
}

function answerCalls(
  calls: readonly JsonObject[],
  group: readonly OpenMessage[],
  changes: ContentNote[],
  place = group[0]?.path ?? '',
): OpenMessage[] {
  const given = group.flatMap((message) => blocksOf(message).filter(isResult));
  if (calls.length === 0 && given.length === 0) return [...group];
  const ids = new Set(calls.map(({ id }) => id));
  const results = calls.map((call) => findResult(call, given, place, changes));
  const first = group[0];
  const isInOrder = first !== undefined && results.every((result, at) => blocksOf(first)[at] === result);
  const kept = new Set(results);
  const isWhole = isInOrder && given.every((result) => kept.has(result));
  if (isWhole) return [...group];
  if (given.length > 0 && !isInOrder && results.every((result) => given.includes(result)))
    changes.push({
      path: place,
      message: 'The results were put first, in one message, in the order of the calls.',
    });
  const rest = group.map((message) => withoutResults(message, ids, kept, changes));
  const [head = { role: 'user', content: [], rest: {}, path: place }, ...tail] = rest;
  const merged = { ...head, content: [...results, ...blocksOf(head)] };
  return [merged, ...tail.filter((message) => blocksOf(message).length > 0)];
}

function findResult(
  call: JsonObject,
  given: readonly JsonObject[],
  path: string,
  changes: ContentNote[],
): JsonObject {
  const { id, name, toolset_name: toolset } = call;
  const [found, second] = given.filter((result) => result.tool_use_id === id);
  if (second) changes.push({ path, message: `The call ${id} had more than one result; the first was kept.` });
  if (!found) {
    changes.push({
      path,
      message: `The call ${id} of ${String(name).slice(0, 60)} had no result. It is answered with an error that says so.`,
    });
    return {
      ...{ type: 'tool_result', tool_use_id: id, content: NEVER_ANSWERED, is_error: true },
      ...(toolset === undefined ? {} : { toolset_name: toolset }),
    };
  }
  if (toolset === undefined || found.toolset_name === toolset) return found;
  changes.push({ path, message: `The result of ${id} repeats "toolset_name" now, as the API demands.` });
  return { ...found, toolset_name: toolset };
}

/** What a message says beside results; a result of no call is said as text. */
function withoutResults(
  message: OpenMessage,
  ids: ReadonlySet<unknown>,
  kept: ReadonlySet<JsonObject>,
  changes: ContentNote[],
): OpenMessage {
  const content = blocksOf(message).flatMap((block, index) => {
    if (!isResult(block)) return [block];
    if (kept.has(block) || ids.has(block.tool_use_id)) return [];
    const path = `${message.path}.content.${index}`;
    changes.push({
      path,
      message: `The result for ${String(block.tool_use_id).slice(0, 60)} answers no call of the message before it; it became text.`,
    });
    return toSaid(block);
  });
  return { ...message, content };
}

function toSaid({ tool_use_id: id, content }: JsonObject): JsonObject[] {
  const head = { type: 'text', text: `Result of a call that is not here (${id}):` };
  if (Array.isArray(content)) return [head, ...content.filter(isJsonObject)];
  return typeof content === 'string' && content.trim() !== ''
    ? [head, { type: 'text', text: content }]
    : [head];
}

function blocksOf({ content }: OpenMessage): JsonObject[] {
  if (typeof content === 'string') return content === '' ? [] : [{ type: 'text', text: content }];
  return Array.isArray(content) ? content.filter(isJsonObject) : [];
}

const isCall = ({ type }: JsonObject): boolean => type === 'tool_use';
const isResult = ({ type }: JsonObject): boolean => type === 'tool_result';
