import type { MockRule } from '@/lib/core/answerer/mock/mock-schema';
import type { JsonObject } from '@/lib/core/claude/message';

/**
 * The first rule that answers an input: one without `when`, or whose `when` schema the input satisfies.
 *
 * @param matches says whether the input satisfies a JSON Schema; it runs where a person's schema can be stopped
 * @returns undefined when no rule answers: then a person is asked
 */
export async function findMockRule(
  rules: readonly MockRule[],
  input: JsonObject,
  matches: (schema: NonNullable<MockRule['when']>, input: JsonObject) => Promise<boolean>,
): Promise<MockRule | undefined> {
  for (const rule of rules) {
    if (rule.when === undefined || (await matches(rule.when, input))) return rule;
  }
  return undefined;
}
