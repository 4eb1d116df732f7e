import type { AnswererKind } from '@/lib/core/answerer/answerer-kind';
import { toCanonicalText } from '@/lib/core/json/to-canonical-text';
import type { MockRule, MockSettings } from './mock-schema';

/** The first rule that an input fits answers; without one, a person is asked. */
export const mockKind: AnswererKind<MockSettings> = {
  type: 'mock',
  label: 'Mock',
  note: 'The first rule that fits answers',
  badge: 'mock',
  callLabel: 'answered by mock',
  waitsForPerson: false,
  begin: (outputExample) => ({ type: 'mock', rules: [firstRule(outputExample)] }),
  describe: ({ rules }) => {
    if (!Array.isArray(rules)) return 'by mock';
    return `by ${rules.length === 1 ? '1 mock rule' : `${rules.length} mock rules`}`;
  },
  read: ({ rules }) => ({ label: 'mock rules', value: rules }),
  isUntouched: ({ rules }, outputExample) => rules.length === 0 || isFirst(rules, outputExample),
  // Those from before are tried first, as they were.
  putBack: (before, now) => ({
    ...before,
    rules: now && !isFirst(now.rules, undefined) ? [...before.rules, ...now.rules] : before.rules,
  }),
  shapeOf: ({ rules }) => rules.length,
};

const firstRule = (outputExample = ''): MockRule => ({ result: { content: outputExample } });

const isFirst = (rules: readonly MockRule[], outputExample: string | undefined): boolean =>
  toCanonicalText(rules) === toCanonicalText([firstRule(outputExample)]);
