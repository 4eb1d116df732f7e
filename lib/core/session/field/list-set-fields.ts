import type { JsonObject } from '@/lib/core/claude/message';
import { isDeepEqual } from '@/lib/core/json/is-deep-equal';
import { otherFields } from './other-fields';
import { readField } from './read-field';
import { requestFields } from './request-fields';

/** What a configuration sets, in words: "claude-opus-5, a system prompt, max_tokens". Variables are told by their names elsewhere. */
export function listSetFields(config: JsonObject, fields = requestFields): string[] {
  const set = fields.flatMap(({ name, label, control, whenUnset, inWords }) => {
    const value = readField(config, name);
    if (value === undefined || isDeepEqual(value, whenUnset) || control.kind === 'variables') return [];
    return [inWords?.(value) ?? label];
  });
  return [...set, ...Object.keys(otherFields(config, fields) ?? {})];
}
