import { findModelFacts } from './model-facts';

/** What there is to know of a model before it is chosen, in words. */
export interface ModelDescription {
  /** How much it reads and writes, and what that costs; empty for a model nobody listed. */
  facts: string;
  /** What it does not take, or does in a way of its own. */
  limits: string[];
  ending: { words: string; isOver: boolean } | undefined;
}

/**
 * @param today as 2026-11-30: whether a model has ended is judged on it
 */
export function describeModel(model: string, today: string): ModelDescription {
  const facts = findModelFacts(model);
  if (!facts.isKnown) return { facts: '', limits: [], ending: undefined };
  const { contextWindow, maxOutput, price, thinking, endsOn } = facts;
  const parts = [
    ...(contextWindow === null ? [] : [`${toShort(contextWindow)} context`]),
    ...(maxOutput === null ? [] : [`${toShort(maxOutput)} out`]),
    ...(price === null ? [] : [`$${price.input} in, $${price.output} out a million tokens`]),
  ];
  const limits = [
    `thinking: ${thinking.join(', ')}`,
    ...(facts.canForceTools ? [] : ['no forced tools']),
    ...(facts.callsFromCode ? [] : ['no calls from code']),
    ...(facts.canBeFast ? ['fast mode'] : []),
  ];
  const isOver = endsOn !== null && endsOn < today;
  const ending = endsOn === null ? undefined : { words: `${isOver ? 'ended' : 'ends'} on ${endsOn}`, isOver };
  return { facts: parts.join(' · '), limits, ending };
}

/** Tokens, as the documentation writes them: 1M, 128K. */
const toShort = (tokens: number): string =>
  tokens >= 1_000_000 ? `${tokens / 1_000_000}M` : `${Math.round(tokens / 1000)}K`;
