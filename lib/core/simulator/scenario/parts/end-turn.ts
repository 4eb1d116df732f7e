import type { Block } from '@/lib/core/claude/message';
import type { ScriptedAnswer } from '../scripted-answer';

/** An answer that is finished. */
export const endTurn = (content: Block[], rest: Partial<ScriptedAnswer> = {}): ScriptedAnswer => ({
  content,
  stop_reason: 'end_turn',
  ...rest,
});
