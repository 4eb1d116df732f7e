import { isJsonObject, type JsonObject, type Usage } from './message';
import { findModelFacts } from './model-facts';

const MILLION = 1_000_000;
/** Writing to the cache, as multiples of the price of input. Source: API documentation, "Pricing". */
const WRITE_5M = 1.25;
const WRITE_1H = 2;
const WEB_SEARCH_USD = 0.01;
/** Longer prompts of Haiku 5.5 cost five times as much. Source: API documentation, "Pricing". */
const HAIKU_TIER = { model: 'claude-haiku-5-5', above: 100_000, factor: 5 };

/** Fast mode costs twice as much, of every model that has it. Source: API documentation, "Fast mode". */
const FAST_FACTOR = 2;
/** Parts of an answer that are charged beside what `usage` itself counts. Source: API documentation, "Usage". */
const CHARGED_BESIDE = new Set<unknown>(['advisor_message', 'compaction']);

/**
 * What a request costs by its usage, in US dollars: its own tokens, and what an advisor or a compaction took beside them;
 * null for a model without a known price.
 */
export function estimateCost(model: string, usage: Usage): number | null {
  const own = priceTokens(model, usage);
  const beside = readParts(usage).filter(({ type }) => CHARGED_BESIDE.has(type));
  return beside.reduce<number | null>((sum, part) => {
    const cost = priceTokens(typeof part.model === 'string' ? part.model : model, part);
    return sum === null || cost === null ? null : sum + cost;
  }, own);
}

function readParts({ iterations }: Usage): JsonObject[] {
  return Array.isArray(iterations) ? iterations.filter(isJsonObject) : [];
}

function priceTokens(model: string, usage: Usage): number | null {
  const { id, price } = findModelFacts(model);
  if (!price) return null;
  const input = usage.input_tokens ?? 0;
  const read = usage.cache_read_input_tokens ?? 0;
  const written = usage.cache_creation_input_tokens ?? 0;
  const hour = readCount(usage.cache_creation, 'ephemeral_1h_input_tokens');
  const searches = readCount(usage.server_tool_use, 'web_search_requests');
  const isLong = id === HAIKU_TIER.model && input + read + written > HAIKU_TIER.above;
  const tokens =
    price.input * (input + WRITE_5M * (written - hour) + WRITE_1H * hour) +
    price.cacheRead * read +
    price.output * (usage.output_tokens ?? 0);
  const factor = (isLong ? HAIKU_TIER.factor : 1) * (usage.speed === 'fast' ? FAST_FACTOR : 1);
  return (tokens * factor) / MILLION + searches * WEB_SEARCH_USD;
}

function readCount(counts: unknown, name: string): number {
  const count = isJsonObject(counts) ? counts[name] : 0;
  return typeof count === 'number' ? count : 0;
}
