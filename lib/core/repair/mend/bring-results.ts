import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import type { OpenMessage } from '@/lib/core/file/mend/open-message';
import type { Tell } from '../repair-change';

/** Takes results that stand later, or earlier, than they may to the message behind their call. */
export function bringResults(messages: readonly OpenMessage[], tell: Tell): OpenMessage[] {
  const strays = findStrays(messages);
  if (strays.size === 0) return [...messages];
  const moved = new Set<JsonObject>();
  const brought: OpenMessage[] = [];
  let open: string[] = [];
  const flush = (path: string) => {
    const found = open.flatMap((id) => {
      const block = strays.get(id)?.find((one) => !moved.has(one));
      return block ? [block] : [];
    });
    open = [];
    if (found.length === 0) return;
    for (const block of found) moved.add(block);
    tell(path, 'Results that stood elsewhere were brought to the message behind their call.');
    brought.push({ role: 'user', content: found, rest: {}, path });
  };
  for (const [index, message] of messages.entries()) {
    if (message.role === 'assistant') open.push(...callsOf(message));
    brought.push(message);
    const next = messages[index + 1];
    if (message.role !== 'assistant' || next?.role === 'assistant') continue;
    const answered = new Set(answersBehind(messages, index));
    open = open.filter((id) => !answered.has(id));
    flush(message.path);
  }
  return brought.map((message) =>
    Array.isArray(message.content) && !isBrought(message, moved)
      ? {
          ...message,
          content: message.content.filter((block: unknown) => !isJsonObject(block) || !moved.has(block)),
        }
      : message,
  );
}

/** What was put together here holds nothing but what was moved. */
const isBrought = ({ rest, content }: OpenMessage, moved: ReadonlySet<JsonObject>): boolean =>
  Object.keys(rest).length === 0 &&
  Array.isArray(content) &&
  content.length > 0 &&
  content.every((block: unknown) => isJsonObject(block) && moved.has(block));

const blocksOf = ({ content }: OpenMessage): JsonObject[] =>
  Array.isArray(content) ? content.filter(isJsonObject) : [];

const callsOf = (message: OpenMessage): string[] =>
  blocksOf(message).flatMap(({ type, id }) => (type === 'tool_use' ? [String(id)] : []));

const resultsOf = (message: OpenMessage): JsonObject[] =>
  blocksOf(message).filter(({ type }) => type === 'tool_result');

/** The ids of the results in the messages of the user right behind an answer. */
function answersBehind(messages: readonly OpenMessage[], index: number): string[] {
  const ids: string[] = [];
  for (let at = index + 1; messages[at]?.role === 'user'; at += 1)
    ids.push(...resultsOf(messages[at] as OpenMessage).map(({ tool_use_id: id }) => String(id)));
  return ids;
}

/** Results that do not stand behind their call, by its id. */
function findStrays(messages: readonly OpenMessage[]): Map<string, JsonObject[]> {
  const strays = new Map<string, JsonObject[]>();
  let calls = new Set<string>();
  let before: unknown;
  for (const message of messages) {
    if (message.role === 'assistant') {
      if (before !== 'assistant') calls = new Set();
      for (const id of callsOf(message)) calls.add(id);
    } else if (message.role !== 'user') calls = new Set();
    before = message.role;
    for (const block of resultsOf(message)) {
      const id = String(block.tool_use_id);
      if (calls.has(id)) continue;
      strays.set(id, [...(strays.get(id) ?? []), block]);
    }
  }
  return strays;
}
