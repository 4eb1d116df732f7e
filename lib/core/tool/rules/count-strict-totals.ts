import { isJsonObject } from '@/lib/core/claude/message';
import { countStrictCost } from '@/lib/core/schema/count-strict-cost';
import type { ToolFacts } from '../tool-finding';

/** What one request may have of each. Source: API documentation, "Structured outputs: complexity limits". */
export const strictLimits = { strict: 20, optional: 24, unions: 16 } as const;

/** What the strict tools and the output format of a request have together of what the API limits. */
export function countStrictTotals(tools: readonly ToolFacts[], outputFormat: unknown) {
  const strict = tools.filter(({ kind, definition }) => kind === 'custom' && definition.strict === true);
  const format = isJsonObject(outputFormat) ? outputFormat.schema : undefined;
  const schemas = [...strict.map(({ definition }) => definition.input_schema), format];
  const costs = schemas.filter((schema) => schema !== undefined).map(countStrictCost);
  return {
    strict: strict.length,
    optional: costs.reduce((sum, cost) => sum + cost.optional, 0),
    unions: costs.reduce((sum, cost) => sum + cost.union, 0),
  };
}
