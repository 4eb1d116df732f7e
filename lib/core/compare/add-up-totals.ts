import { estimateCost } from '@/lib/core/claude/estimate-cost';
import { isToolResultBlock, isToolUseBlock, toBlocks } from '@/lib/core/claude/message';
import { emptyRunState, foldRunEvents, type RequestState } from '@/lib/core/run/log/fold-run-events';
import { SIMULATOR_MODEL } from '@/lib/core/session/simulator-name';
import type { ComparedPath } from './compared-path';
import type { Totals } from './comparison';

/** What a path took: its requests, calls, tokens, time and cost. */
export function addUpTotals({ turns, runs }: ComparedPath): Totals {
  // What streamed in has come to rest in the turns; folding it again would tell nothing more.
  const states = runs.map(({ events }) =>
    foldRunEvents(
      emptyRunState,
      events.filter(({ type }) => type !== 'stream'),
    ),
  );
  const requests = states.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'request' ? [item.request] : [])),
  );
  const blocks = turns.flatMap(({ message }) => toBlocks(message.content));
  const usages = requests.flatMap(({ message }) => (message ? [message] : []));
  const sum = (read: (usage: (typeof usages)[number]['usage']) => number | null | undefined) =>
    usages.reduce((total, { usage }) => total + (read(usage) ?? 0), 0);
  return {
    turns: turns.length,
    requests: requests.length,
    // As the path holds them: a run that was left in the middle may have answered them otherwise, or not at all.
    calls: blocks.filter(isToolUseBlock).length,
    errors:
      blocks.filter((block) => isToolResultBlock(block) && block.is_error).length +
      states.filter(({ error }) => error).length,
    inputTokens: sum((usage) => usage.input_tokens),
    outputTokens: sum((usage) => usage.output_tokens),
    cacheReadTokens: sum((usage) => usage.cache_read_input_tokens),
    cacheWriteTokens: sum((usage) => usage.cache_creation_input_tokens),
    ...addUpCosts(usages),
    modelMs: requests.reduce((total, request) => total + timeOf(request), 0),
    wallMs: states.reduce((total, { at }) => total + at, 0),
  };
}

function timeOf({ totalMs, startedAt, endedAt }: RequestState): number {
  return totalMs ?? (endedAt === undefined ? 0 : endedAt - startedAt);
}

function addUpCosts(
  answers: readonly NonNullable<RequestState['message']>[],
): Pick<Totals, 'costUsd' | 'unpricedModels' | 'isSimulated'> {
  const priced = answers.filter(({ model }) => model !== SIMULATOR_MODEL);
  const costs = priced.map(({ model, usage }) => ({ model, cost: estimateCost(model, usage) }));
  const unpriced = costs.filter(({ cost }) => cost === null).map(({ model }) => model);
  return {
    costUsd: unpriced.length > 0 ? null : costs.reduce((total, { cost }) => total + (cost ?? 0), 0),
    unpricedModels: [...new Set(unpriced)],
    isSimulated: answers.length > 0 && priced.length === 0,
  };
}
