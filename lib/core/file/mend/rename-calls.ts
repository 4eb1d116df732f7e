import type { ContentNote } from '@/lib/core/claude/content/sendable-block';
import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { findFreeId } from '@/lib/core/run/find-free-id';
import { isReservedId } from '@/lib/core/run/is-reserved-id';
import type { OpenMessage } from './open-message';

/**
 * Gives every call of a conversation an id of its own that the API takes, and each result the id of its call: of two
 * calls with one id the first result belongs to the first. Source: API documentation, "API errors".
 */
export function renameCalls(messages: readonly OpenMessage[]): {
  messages: OpenMessage[];
  changes: ContentNote[];
} {
  const changes: ContentNote[] = [];
  const taken = new Set<string>();
  /** The ids the calls of the last answers have now, by those they had. */
  let current = new Map<string, string[]>();
  let before: unknown;
  const renamed = messages.map((message) => {
    const isAnswer = message.role === 'assistant';
    if (isAnswer && before !== 'assistant') current = new Map();
    before = message.role;
    if (!Array.isArray(message.content)) return message;
    const content = message.content.map((block: unknown, index) => {
      if (!isJsonObject(block)) return block;
      if (isAnswer && block.type === 'tool_use') {
        const { id: given } = block;
        const old = typeof given === 'string' ? given : '';
        const id = findFreeId(old, taken);
        taken.add(id);
        current.set(old, [...(current.get(old) ?? []), id]);
        if (id === given) return block;
        const path = `${message.path}.content.${index}.id`;
        changes.push({
          path,
          message: `The call "${old.slice(0, 60)}" is called ${id} now: ${reasonFor(old)}`,
        });
        return { ...block, id };
      }
      return block.type === 'tool_result' ? withNewId(block, current) : block;
    });
    return { ...message, content };
  });
  return { messages: renamed, changes };
}

function reasonFor(old: string): string {
  if (isReservedId(old)) return 'that id is reserved.';
  return /^[a-zA-Z0-9_-]+$/.test(old)
    ? 'another call has that id.'
    : 'an id holds only letters, digits, _ and -.';
}

function withNewId(block: JsonObject, current: Map<string, string[]>): JsonObject {
  const { tool_use_id: old } = block;
  const ids = typeof old === 'string' ? current.get(old) : undefined;
  const [id] = ids ?? [];
  if (ids && ids.length > 1) ids.shift();
  return id === undefined || id === old ? block : { ...block, tool_use_id: id };
}
