import { isJsonObject } from '@/lib/core/claude/message';
import type { OpenMessage } from '@/lib/core/file/mend/open-message';
import { findFreeId } from '@/lib/core/run/find-free-id';
import type { Tell } from '../repair-change';

const isRight = (id: unknown): id is string => typeof id === 'string' && /^[a-zA-Z0-9_-]+$/.test(id);

/**
 * Gives a call another id where the API would refuse its own, or where another call of the same answer has it, and each of
 * its results the same; of two calls with one id the first result belongs to the first. All others keep theirs.
 */
export function renameTwice(messages: readonly OpenMessage[], tell: Tell): OpenMessage[] {
  const taken = new Set<string>(messages.flatMap(idsOf));
  /** The ids the calls of the last answers have now, by those they had. */
  let current = new Map<unknown, string[]>();
  let seen = new Set<string>();
  let before: unknown;
  return messages.map((message) => {
    const isAnswer = message.role === 'assistant';
    if (isAnswer && before !== 'assistant') {
      current = new Map();
      seen = new Set();
    }
    before = message.role;
    if (!Array.isArray(message.content)) return message;
    const content = message.content.map((block: unknown, index) => {
      if (!isJsonObject(block)) return block;
      if (block.type === 'tool_use') {
        const { id: given } = block;
        const isKept = isRight(given) && !seen.has(given);
        const id = isKept ? given : findFreeId(typeof given === 'string' ? given : '', taken);
        seen.add(id);
        taken.add(id);
        current.set(given, [...(current.get(given) ?? []), id]);
        if (isKept) return block;
        tell(`${message.path}.content.${index}.id`, `The call is called ${id} now.`, given);
        return { ...block, id };
      }
      if (block.type !== 'tool_result') return block;
      const ids = current.get(block.tool_use_id) ?? [];
      const [id] = ids;
      if (ids.length > 1) ids.shift();
      return id === undefined || id === block.tool_use_id ? block : { ...block, tool_use_id: id };
    });
    return { ...message, content };
  });
}

const idsOf = ({ content }: OpenMessage): string[] =>
  Array.isArray(content)
    ? content.flatMap((block: unknown) =>
        isJsonObject(block) && block.type === 'tool_use' && isRight(block.id) ? [block.id] : [],
      )
    : [];
