import type { Answerer } from '@/lib/core/answerer/answerer-schemas';
import type { ToolResult } from '@/lib/core/answerer/tool-result';
import type { JsonObject } from '@/lib/core/claude/message';
import type { MockRule } from './mock-schema';

/** The mock rule that gives a result to exactly one input. The input itself stands in it, so that no digit of it is lost. */
export const toMockRule = (input: JsonObject, result: ToolResult): MockRule => ({
  when: { const: input },
  result,
});

/** A mock that tries a rule before its others. Whoever else answered is a mock now, which asks a person where no rule fits. */
export function putRuleInFront(answerer: Answerer, rule: MockRule): Answerer {
  return { type: 'mock', rules: [rule, ...(answerer.type === 'mock' ? answerer.rules : [])] };
}
