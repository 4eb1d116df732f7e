import { estimateCost } from '@/lib/core/claude/estimate-cost';
import { isJsonObject } from '@/lib/core/claude/message';
import type { Turn } from './turn';

/** What the answers of turns cost together, in US dollars, as far as their prices are known. */
export function addUpCost(turns: readonly Turn[]): number {
  return turns.reduce((sum, { message }) => {
    const { role, model, usage } = message;
    const isKnown = role === 'assistant' && typeof model === 'string' && isJsonObject(usage);
    return sum + (isKnown ? (estimateCost(model, usage) ?? 0) : 0);
  }, 0);
}
