import { estimateCost } from '@/lib/core/claude/estimate-cost';
import type { RunState } from './fold-run-events';

/** What the answers of a run used together. */
export interface RunUsage {
  /** Of prompts, cached or not. */
  inputTokens: number;
  outputTokens: number;
  cachedTokens: number;
  /** US dollars; null when the price of one of the models is not known. */
  cost: number | null;
}

/** Adds up what the answers of a run used; null before the first. */
export function addUpUsage(state: RunState): RunUsage | null {
  const messages = state.items.flatMap((item) =>
    item.kind === 'request' && item.request.message ? [item.request.message] : [],
  );
  if (messages.length === 0) return null;
  const sum: RunUsage = { inputTokens: 0, outputTokens: 0, cachedTokens: 0, cost: 0 };
  for (const { model, usage } of messages) {
    const cached = usage.cache_read_input_tokens ?? 0;
    sum.inputTokens += (usage.input_tokens ?? 0) + cached + (usage.cache_creation_input_tokens ?? 0);
    sum.outputTokens += usage.output_tokens ?? 0;
    sum.cachedTokens += cached;
    const cost = estimateCost(model, usage);
    sum.cost = sum.cost === null || cost === null ? null : sum.cost + cost;
  }
  return sum;
}
