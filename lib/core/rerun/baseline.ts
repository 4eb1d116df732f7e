import type { ToolResult } from '@/lib/core/answerer/tool-result';
import { isToolResultBlock, type Message, type MessageParam, toBlocks } from '@/lib/core/claude/message';
import type { AnswerSummary, Divergence } from '@/lib/core/run/log/divergence';
import { findCalls, type Turn } from '@/lib/core/session/turn';
import { findDivergence, summarizeAnswer } from './find-divergence';

/** One answer of a recorded run, and what its calls were answered. */
export interface BaselineStep {
  answer: AnswerSummary;
  /** In the order of the calls; undefined where the recording has no answer. */
  results: (ToolResult | undefined)[];
}

/** The answers of a recorded run in their order. @param turns what the run added to its path */
export function readBaseline(turns: readonly Turn[]): BaselineStep[] {
  return turns.flatMap((turn, index): BaselineStep[] => {
    if (turn.message.role !== 'assistant') return [];
    const results = readResults(turns[index + 1]);
    return [
      { answer: summarizeAnswer(turn.message), results: findCalls(turn).map(({ id }) => results.get(id)) },
    ];
  });
}

/** The results a message holds, by call id. */
export function readResults(turn: Turn | undefined): Map<string, ToolResult> {
  const results = new Map<string, ToolResult>();
  if (turn?.message.role !== 'user') return results;
  for (const { tool_use_id, content, is_error } of toBlocks(turn.message.content).filter(isToolResultBlock)) {
    results.set(tool_use_id, {
      ...(content === undefined ? {} : { content }),
      ...(is_error ? { is_error } : {}),
    });
  }
  return results;
}

/** A run that is held against a recording while it goes on. */
export interface BaselineWatch {
  /** Takes the run's next answer. Gives the divergence once, at the first answer that goes another way. */
  judge: (message: Message | MessageParam) => Divergence | null;
  /** What the recording answers to a call of an answer judged before. */
  resultOf: (callId: string) => ToolResult | undefined;
}

/**
 * Holds a run against a recording, answer by answer. Behind the first divergence, and where the recording ends, nothing is
 * judged and nothing answered any more.
 *
 * @param known results that answer calls from before the run's first answer, by call id
 */
export function watchBaseline(
  steps: readonly BaselineStep[],
  known: ReadonlyMap<string, ToolResult> = new Map(),
): BaselineWatch {
  const results = new Map(known);
  let next = 0;
  let hasDiverged = false;
  return {
    judge: (message) => {
      const step = steps[next];
      if (hasDiverged || !step) return null;
      next += 1;
      const divergence = findDivergence(step.answer, summarizeAnswer(message), next);
      hasDiverged = divergence !== null;
      if (hasDiverged) return divergence;
      for (const [index, { id }] of findCalls({ id: '', parentId: null, message }).entries()) {
        const result = step.results[index];
        if (result) results.set(id, result);
      }
      return null;
    },
    resultOf: (callId) => results.get(callId),
  };
}
