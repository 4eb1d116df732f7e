import { type JsonObject, type MessageParam, toBlocks } from '@/lib/core/claude/message';
import { titleFrom } from '@/lib/core/session/title-from';

/** A conversation without runs as the raw JSON of a session file: each message the child of the one before. */
export function toPlainFile(
  messages: readonly MessageParam[],
  rest: { config: JsonObject; tools: readonly JsonObject[] },
  now: string,
): JsonObject {
  const asked = messages.find((message) => message.role === 'user');
  return {
    type: 'loopbench.session',
    v: 1,
    title: (asked && titleFrom(toBlocks(asked.content))) ?? 'Imported conversation',
    ...rest,
    turns: messages.map((message, index) => ({
      id: `t${index + 1}`,
      parentId: index === 0 ? null : `t${index}`,
      createdAt: now,
      message,
    })),
    head: messages.length === 0 ? null : `t${messages.length}`,
    runs: [],
  };
}
