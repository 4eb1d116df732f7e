import type { JsonObject } from '@/lib/core/claude/message';
import type { MockRule } from './mock-schema';

/**
 * A mock rule for inputs that say what this one says: each of its keys with the same value, others as they like. It
 * answers `content`, to be changed.
 */
export function toMockRule(input: JsonObject, content = ''): MockRule {
  const names = Object.keys(input);
  if (names.length === 0) return { result: { content } };
  // `fromEntries` defines a key `__proto__` as any other.
  const properties = Object.fromEntries(names.map((name) => [name, { const: input[name] }]));
  return { when: { properties, required: names }, result: { content } };
}
