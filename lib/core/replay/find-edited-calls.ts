import { type Block, isToolResultBlock, isToolUseBlock, toBlocks } from '@/lib/core/claude/message';
import { toCanonicalText } from '@/lib/core/json/to-canonical-text';
import type { Turn } from '@/lib/core/session/turn';
import type { PathCalls } from './path-history';

/**
 * The calls of an edited turn that stood there before, and whether their input or result is not what it was: it is held
 * against the oldest of the turns in whose place it stands.
 *
 * @param older the turns beside it that were there before it, oldest first
 */
export function findEditedCalls(turn: Turn, older: readonly Turn[]): PathCalls {
  const before = older.map(({ message }) => toBlocks(message.content));
  const calls: PathCalls = {};
  for (const block of toBlocks(turn.message.content)) {
    const id = idOf(block);
    const original = before.flatMap((blocks) => blocks.find((known) => idOf(known) === id) ?? [])[0];
    if (id === undefined || !original) continue;
    const edited = isToolUseBlock(block)
      ? { isInputEdited: true as const }
      : { isResultEdited: true as const };
    calls[id] = whatOf(block) === whatOf(original) ? {} : edited;
  }
  return calls;
}

function idOf(block: Block): string | undefined {
  if (isToolUseBlock(block)) return block.id;
  return isToolResultBlock(block) ? block.tool_use_id : undefined;
}

const whatOf = (block: Block): string =>
  toCanonicalText(isToolUseBlock(block) ? [block.input] : [block.content ?? '', block.is_error === true]);
