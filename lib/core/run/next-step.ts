import type { ToolUseBlock } from '@/lib/core/claude/message';
import { isCompactionAnswer } from '@/lib/core/session/is-compaction-answer';
import { isTurnOpen } from '@/lib/core/session/is-turn-open';
import type { LoopLimits } from '@/lib/core/session/loop-limits';
import { findCalls, stopReasonOf, type Turn } from '@/lib/core/session/turn';

/** What has to happen next on a path of turns. */
export type NextStep =
  /** Send the path to the model. `isContinuation`: the model paused and wants the same path back, unchanged. */
  | { type: 'request'; isContinuation: boolean }
  /** Answer these calls, then send all results in one user message. */
  | { type: 'answer'; calls: ToolUseBlock[] }
  /** Nothing more to do. `isLimit`: one of our own bounds ended it, not the model. */
  | { type: 'stop'; stop_reason: string | null; isLimit: boolean };

/** Stop reasons that ask for the same path again. Source: API documentation, "Stop reasons". */
const RESUMING = new Set(['pause_turn', 'compaction']);

/**
 * Decides what a path of turns (root first) needs next, from the turns alone: a crash, a reload, a fork and an edit
 * all come back through here.
 *
 * A stop reason nobody knows yet stops the loop and is handed on as it is. Calls cut off by `max_tokens` are never
 * answered, even when their text happens to parse: the model had not finished saying them. A turn that does not say
 * why it stopped (a pasted history) is answered when it holds calls, and sent back when it holds a server call without
 * its result. A compaction that was asked for is an answer by itself: the run ends with it. Source: API documentation, "Stop reasons".
 *
 * @param pausesFrom index of the first turn whose pause counts against `max_continuations`; the pauses before it stood
 *   there when the person last told the loop to go on
 */
export function nextStep(
  path: readonly Turn[],
  config: { loop: Pick<LoopLimits, 'max_continuations'>; [field: string]: unknown },
  pausesFrom = 0,
): NextStep {
  const last = path.at(-1);
  if (!last) return { type: 'stop', stop_reason: null, isLimit: false };
  if (last.message.role !== 'assistant') return { type: 'request', isContinuation: false };

  const stopReason = stopReasonOf(last);
  if (stopReason === 'tool_use' || stopReason === null) {
    const calls = findCalls(last);
    if (calls.length > 0) return { type: 'answer', calls };
  }
  if (stopReason === null && isTurnOpen(path)) return { type: 'request', isContinuation: true };
  if (isCompactionAnswer(last, config)) return { type: 'stop', stop_reason: stopReason, isLimit: false };
  if (stopReason !== null && RESUMING.has(stopReason)) {
    return countPauses(path, pausesFrom) > config.loop.max_continuations
      ? { type: 'stop', stop_reason: stopReason, isLimit: true }
      : { type: 'request', isContinuation: true };
  }
  return { type: 'stop', stop_reason: stopReason, isLimit: false };
}

/** How many paused turns stand at the end of the path, one after the other, from `first` on. */
function countPauses(path: readonly Turn[], first: number): number {
  const before = path.findLastIndex((turn) => !RESUMING.has(stopReasonOf(turn) ?? ''));
  return path.length - Math.max(before + 1, first);
}
