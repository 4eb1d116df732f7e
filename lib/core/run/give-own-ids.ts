import { isToolUseBlock, type Message, toBlocks } from '@/lib/core/claude/message';
import type { Turn } from '@/lib/core/session/turn';
import { findFreeId } from './find-free-id';
import { isReservedId } from './is-reserved-id';

/** An answer in which every call has an id of its own. */
export interface OwnIds {
  message: Message;
  /** The ids the model gave, by those the calls have now; only of those that changed. */
  renamed: ReadonlyMap<string, string>;
}

/**
 * Gives a call of an answer another id where one of the conversation has it already, or where it is reserved: the API refuses a request in which
 * two have the same, and a result could not be told to which it belongs. What the model said stays in the stream events
 * of the log. Source: API documentation, "API errors" ("ids must be unique").
 *
 * @param taken the ids of all calls of the path; those of this answer are added
 */
export function giveOwnIds(message: Message, taken: Set<string>): OwnIds {
  const renamed = new Map<string, string>();
  const content = message.content.map((block) => {
    if (!isToolUseBlock(block)) return block;
    const id = taken.has(block.id) || isReservedId(block.id) ? findFreeId(block.id, taken) : block.id;
    taken.add(id);
    if (id === block.id) return block;
    renamed.set(id, block.id);
    return { ...block, id };
  });
  return { message: renamed.size > 0 ? { ...message, content } : message, renamed };
}

/** The ids of all calls of a path. */
export const findCallIds = (path: readonly Turn[]): Set<string> =>
  new Set(
    path.flatMap(({ message }) =>
      toBlocks(message.content)
        .filter(isToolUseBlock)
        .map(({ id }) => id),
    ),
  );
