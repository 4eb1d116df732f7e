import 'server-only';
import { setTimeout as delay } from 'node:timers/promises';
import type { Answerer } from '@/lib/core/answerer/answerer-schemas';
import { fillMockResult } from '@/lib/core/answerer/mock/fill-mock-result';
import { findMockRule } from '@/lib/core/answerer/mock/find-mock-rule';
import type { MockRule } from '@/lib/core/answerer/mock/mock-schema';
import type { JsonObject } from '@/lib/core/claude/message';
import type { InputIssue } from '@/lib/core/schema/input-issue';
import { UNCHECKED } from '@/lib/core/schema/unchecked';
import { checkAgainstSchema } from '@/lib/server/schema/check-against-schema';
import type { ServerAnswerer } from './server-answerer';

type MockSettings = Extract<Answerer, { type: 'mock' }>;

/** The first rule an input fits answers; where none does, or nobody can judge one, a person is asked. */
export const answerByMock: ServerAnswerer<MockSettings> = {
  async prepare({ input }, { rules }, { variables }) {
    const { rule, doubt } = await chooseRule(rules, input);
    if (doubt) return { ask: [doubt] };
    if (!rule) return { ask: [] };
    return {
      note: `Rule ${rules.indexOf(rule) + 1} answers.`,
      answer: async (signal) => {
        if (rule.delay_ms) await delay(rule.delay_ms, undefined, { signal });
        return fillMockResult(rule, input, variables);
      },
    };
  },
};

/**
 * The first rule whose `when` the input satisfies. A rule that nobody can judge ends the search with a `doubt`: it may
 * be the one that answers, so neither it nor a later one does.
 */
async function chooseRule(
  rules: readonly MockRule[],
  input: JsonObject,
): Promise<{ rule: MockRule | undefined; doubt?: InputIssue }> {
  let doubt: InputIssue | undefined;
  const rule = await findMockRule(rules, input, async (schema) => {
    const issues = await checkAgainstSchema(schema, input);
    const mayFit = issues.every(({ message }) => message.startsWith(UNCHECKED));
    doubt = mayFit ? issues[0] : undefined;
    return mayFit;
  });
  if (!rule || !doubt) return { rule };
  return { rule, doubt: { path: '', message: `Mock rule ${rules.indexOf(rule) + 1}: ${doubt.message}` } };
}
