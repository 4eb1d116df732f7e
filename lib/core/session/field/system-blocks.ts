import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { isDeepEqual } from '@/lib/core/json/is-deep-equal';

/** So many blocks of a system prompt are edited one by one; more are edited as JSON. */
export const MAX_SYSTEM_BLOCKS = 50;

/**
 * What `cache_control` of a block can be, in words. What is before it in the request is kept with it.
 * Source: API documentation, "Prompt caching".
 */
export const cacheChoices: readonly { label: string; value?: JsonObject }[] = [
  { label: 'not set' },
  { label: 'ephemeral (5 minutes)', value: { type: 'ephemeral' } },
  { label: 'ephemeral, ttl 5m', value: { type: 'ephemeral', ttl: '5m' } },
  { label: 'ephemeral, ttl 1h', value: { type: 'ephemeral', ttl: '1h' } },
];

/** Whether a system prompt is a list of blocks that a form of texts and cache breakpoints can show whole. */
export const canShowBlocks = (system: unknown): boolean =>
  Array.isArray(system) && system.length <= MAX_SYSTEM_BLOCKS && system.every(canShowBlock);

function canShowBlock(block: unknown): boolean {
  if (!isJsonObject(block)) return false;
  const { type, text, cache_control, ...others } = block;
  const isKnown = cacheChoices.some(({ value }) => isDeepEqual(value, cache_control));
  return type === 'text' && typeof text === 'string' && isKnown && Object.keys(others).length === 0;
}

/**
 * A system prompt of blocks as one text that says the same; undefined where none does: how
 * several are put together is the API's affair, and a text has no place for a cache breakpoint.
 */
export function toSystemText(system: unknown): string | undefined {
  if (system === undefined) return '';
  if (typeof system === 'string') return system;
  const [block, ...others] = Array.isArray(system) ? system : [];
  if (!isJsonObject(block) || others.length > 0) return undefined;
  const { type, text, ...rest } = block;
  return type === 'text' && typeof text === 'string' && Object.keys(rest).length === 0 ? text : undefined;
}

/** A system prompt as blocks; what is empty has none. */
export function toSystemBlocks(system: unknown): unknown {
  if (typeof system !== 'string') return system;
  return system === '' ? undefined : [{ type: 'text', text: system }];
}
