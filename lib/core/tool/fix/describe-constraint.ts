import type { JsonObject } from '@/lib/core/claude/message';
import { writeJson } from '@/lib/core/json/write-json';

/**
 * The description of a schema from which keywords are taken: what they asked for stands in it as `{minimum: 1, maximum: 5}`,
 * the way the SDKs write it.
 */
export function describeConstraint(schema: JsonObject, keywords: readonly string[]): string {
  const said = keywords.map((keyword) => `${keyword}: ${writeJson(schema[keyword])}`).join(', ');
  const before =
    typeof schema.description === 'string' && schema.description !== '' ? `${schema.description}\n\n` : '';
  return `${before}{${said}}`;
}
