import { expect, it } from 'vitest';
import type { Answerer } from '@/lib/core/answerer/answerer-schemas';
import { isJsonObject } from '@/lib/core/claude/message';
import { readJson } from '@/lib/core/json/read-json';
import { writeJson } from '@/lib/core/json/write-json';
import { putRuleInFront, toMockRule } from './put-rule-in-front';

const rule = toMockRule({ id: '2' }, { content: 'two' });

it('answers exactly one input, to its last digit', () => {
  expect(rule).toEqual({ when: { const: { id: '2' } }, result: { content: 'two' } });
  const input = readJson('{"id": 12345678901234567890}');
  if (!isJsonObject(input)) throw new Error('It is an object.');
  expect(writeJson(toMockRule(input, {}))).toContain('12345678901234567890');
});

it('is tried before the rules there are, and makes a mock of who answered otherwise', () => {
  const other = { result: { content: 'other' } };
  const mock: Answerer = { type: 'mock', rules: [other] };
  expect(putRuleInFront(mock, rule)).toEqual({ type: 'mock', rules: [rule, other] });
  expect(putRuleInFront({ type: 'manual' }, rule)).toEqual({ type: 'mock', rules: [rule] });
});
