import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { MockRule } from '@/lib/core/answerer/mock/mock-schema';
import { useRuleKeys } from './use-rule-keys';

afterEach(cleanup);

const rule = (content: string): MockRule => ({ result: { content } });

it('names rules so that none takes the place of another', () => {
  const view = renderHook((rules: MockRule[]) => useRuleKeys(rules), {
    initialProps: [rule('a'), rule('b')],
  });
  const [a, b] = view.result.current.keys;
  view.rerender([rule('new'), rule('a'), rule('b')]);
  const [added] = view.result.current.keys;
  expect(view.result.current.keys).toEqual([added, a, b]);
  expect(new Set([added, a, b]).size).toBe(3);
  act(() => {
    view.result.current.keep(2, rule('b!'));
    view.rerender([rule('new'), rule('a'), rule('b!')]);
  });
  expect(view.result.current.keys).toEqual([added, a, b]);
  view.rerender([rule('a'), rule('b!')]);
  expect(view.result.current.keys).toEqual([a, b]);
  view.rerender([rule('a'), rule('changed elsewhere')]);
  expect(view.result.current.keys[0]).toBe(a);
  expect([a, b, added]).not.toContain(view.result.current.keys[1]);
});
