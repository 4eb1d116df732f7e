import { expect, it } from 'vitest';
import { findRule, toolRules, toolSetRules } from './tool-rules';

it.each([...toolRules, ...toolSetRules].map((rule) => [rule.id, rule] as const))(
  'the rule %s has an id of its own and says what it is, why, and where it comes from',
  (id, rule) => {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(findRule(id)).toBe(rule);
    for (const text of [rule.title, rule.why, rule.source]) expect(text.length).toBeGreaterThan(10);
  },
);
