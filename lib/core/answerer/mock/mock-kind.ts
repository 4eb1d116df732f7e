import type { AnswererKind } from '@/lib/core/answerer/answerer-kind';
import { toCanonicalText } from '@/lib/core/json/to-canonical-text';
import { findMissingInRule } from './fill-mock-result';
import { mendRules } from './mend-rules';
import type { MockRule, MockSettings } from './mock-settings';

/** The first rule that an input fits answers; without one, a person is asked. */
export const mockKind: AnswererKind<MockSettings> = {
  type: 'mock',
  label: 'Mock',
  note: 'The first rule that fits answers',
  badge: 'mock',
  callLabel: 'answered by mock',
  waitsForPerson: false,
  isSafeToImport: true,
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
  findMissing: ({ rules }, variables) =>
    rules.map((rule, place) => ({
      path: `rules.${place}.result.content`,
      where: `mock rule ${place + 1}`,
      names: findMissingInRule(rule, variables),
    })),
  withoutSecrets: (settings) => settings,
  mend: mendRules,
};

const firstRule = (outputExample = ''): MockRule => ({ result: { content: outputExample } });

const isFirst = (rules: readonly MockRule[], outputExample: string | undefined): boolean =>
  toCanonicalText(rules) === toCanonicalText([firstRule(outputExample)]);
