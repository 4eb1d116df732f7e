import { expect, it } from 'vitest';
import { limits } from '@/lib/core/limits/limits.mjs';
import type { SessionTool } from '@/lib/core/session/session-tool';
import { showAgain } from './show-again';
import { silenceProblem } from './silence-problem';

const tool: SessionTool = { id: 'tool_1', text: '{}', answerer: { type: 'manual' }, enabled: true };
const at = { rule: 'tip', at: '/a' };

it('silences one place, or all of a rule, which needs no entries for places then', () => {
  const one = { ...tool, ...silenceProblem(at, 'here', false)(tool) };
  expect(one.silenced).toEqual([{ rule: 'tip', path: '/a', reason: 'here' }]);
  const whole = { ...one, ...silenceProblem(at, 'everywhere', true)(one) };
  expect(whole.silenced).toEqual([{ rule: 'tip', reason: 'everywhere' }]);
});

it('silences a place too long to be named with its rule', () => {
  const long = 'x'.repeat(limits.silencedPath.value);
  const [kept] = silenceProblem({ rule: 'tip', at: long }, 'long', false)(tool).silenced ?? [];
  expect(kept?.path).toBe(long);
  const deep = { rule: 'tip', at: `${long}/` };
  expect(silenceProblem(deep, 'deep', false)(tool).silenced).toEqual([{ rule: 'tip', reason: 'deep' }]);
});

it('tells one again and leaves the others, with what is unknown of them', () => {
  const other = { rule: 'other', reason: 'x', by: 'a later version' };
  const both = { ...tool, silenced: [{ rule: 'tip', path: '/a', reason: 'here' }, other] };
  expect(showAgain({ rule: 'tip', path: '/a', reason: 'here' })(both)).toEqual({ silenced: [other] });
});
