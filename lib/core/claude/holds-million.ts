import type { ModelFacts } from './model-facts';

/** Whether a model reads a million tokens: then more images and pages fit into a request. True where nobody knows. */
export const holdsMillion = ({ contextWindow }: Pick<ModelFacts, 'contextWindow'>): boolean =>
  (contextWindow ?? 1_000_000) >= 1_000_000;
