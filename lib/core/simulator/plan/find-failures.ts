import type { JsonObject } from '@/lib/core/claude/message';
import type { CallRecord, Exchange } from '../request/read-conversation';
import type { SimulatorTool } from '../request/simulator-tool';
import { correctInput } from './correct-input';
import { toCallKey } from './planned-call';

/** A failed call of the current question. */
export interface Failure {
  record: CallRecord;
  error: string;
  tool: SimulatorTool;
  /** The input of the one further attempt. */
  retryInput: JsonObject;
  /** `open`: no further attempt yet. `retried`: another call took its place. `final`: this was the further attempt. */
  state: 'open' | 'retried' | 'final';
}

/**
 * The failed calls of a question, each with the one attempt that may follow it. What a further attempt would look like
 * depends on the question, the call and its error alone, so that it is recognised in the history.
 *
 * @param refill the input the question gives for a tool, for calls whose own input was lost on the way
 */
export function findFailures(
  exchange: Exchange,
  tools: readonly SimulatorTool[],
  refill: (tool: SimulatorTool) => JsonObject,
): Failure[] {
  const failures: Failure[] = [];
  for (const [index, round] of exchange.rounds.entries()) {
    const later = new Set(
      exchange.rounds.slice(index + 1).flatMap((next) => next.map(({ call }) => toCallKey(call))),
    );
    const before = failures.filter((failure) => failure.state === 'retried');
    for (const record of round) {
      const { call, result } = record;
      const tool = tools.find((one) => one.name === call.name && one.toolset_name === call.toolset_name);
      if (!tool || !result?.isError) continue;
      const error = result.problem ?? 'no reason given';
      const retryInput = error.includes('INVALID_JSON')
        ? refill(tool)
        : correctInput(call.input, tool, error, exchange.question);
      const isRetry = before.some(
        (failure) => toCallKey({ name: failure.tool.name, input: failure.retryInput }) === toCallKey(call),
      );
      const isRetried = later.has(toCallKey({ name: call.name, input: retryInput }));
      // Asking again for what does not exist brings nothing.
      const state = isRetry || result.isNotFound ? 'final' : isRetried ? 'retried' : 'open';
      failures.push({ record, error, tool, retryInput, state });
    }
  }
  return failures;
}
