import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { countParts } from '@/lib/core/simulator/wire/count-parts';
import { readToolFacts } from '@/lib/core/tool/read-tool-facts';
import { countStrictTotals, strictLimits } from '@/lib/core/tool/rules/count-strict-totals';
import { toLintContext } from '@/lib/core/tool/to-lint-context';

/** How much of what the API allows strict tools and the output format together is used, and what the tools have in tokens. */
export function countBudgets(definitions: readonly unknown[], request: JsonObject) {
  const tools = definitions.filter(isJsonObject).map(readToolFacts);
  const { strict, optional, unions } = countStrictTotals(tools, toLintContext(request).outputFormat);
  const counted = countParts({ tools: [...definitions] }).tools;
  return {
    strict: { used: strict, limit: strictLimits.strict },
    optional: { used: optional, limit: strictLimits.optional },
    unions: { used: unions, limit: strictLimits.unions },
    tokens: { total: counted.reduce((sum, one) => sum + one, 0), tools: counted, estimated: true },
  };
}
