import { expect, it } from 'vitest';
import { limits } from '@/lib/core/limits/limits.mjs';
import type { SessionTool } from '@/lib/core/session/session-tool';
import { showAgain } from './show-again';
import { silenceProblem } from './silence-problem';

const tool: SessionTool = { id: 'tool_1', text: '{}', answerer: { type: 'manual' }, enabled: true };
const at = { rule: 'tip', at: '/a' };

it('silences one place, or all of a rule, which needs no entries for places then', () => {
  const one = { ...tool, ...silenceProblem(at, 'here', false).change(tool) };
  expect(one.silenced).toEqual([{ rule: 'tip', path: '/a', reason: 'here' }]);
  const whole = { ...one, ...silenceProblem(at, 'everywhere', true).change(one) };
  expect(whole.silenced).toEqual([{ rule: 'tip', reason: 'everywhere' }]);
});

it('silences a place too long to be named with its rule', () => {
  const long = 'x'.repeat(limits.silencedPath.value);
  const [kept] = silenceProblem({ rule: 'tip', at: long }, 'long', false).change(tool).silenced;
  expect(kept?.path).toBe(long);
  const deep = { rule: 'tip', at: `${long}/` };
  expect(silenceProblem(deep, 'deep', false).change(tool).silenced).toEqual([
    { rule: 'tip', reason: 'deep' },
  ]);
});

it('tells one again and leaves the others, with what is unknown of them', () => {
  const other = { rule: 'other', reason: 'x', by: 'a later version' };
  const both = { ...tool, silenced: [{ rule: 'tip', path: '/a', reason: 'here' }, other] };
  expect(showAgain({ rule: 'tip', path: '/a', reason: 'here' })(both)).toEqual({ silenced: [other] });
});

it('is undone by itself: what was silenced before and since stays, what it stood for comes back', () => {
  const first = silenceProblem(at, 'here', false).change(tool);
  const { change, undo } = silenceProblem(at, 'everywhere', true, first.silenced);
  const since = silenceProblem({ rule: 'other', at: '/b' }, 'since', false).change(change(first));
  expect(undo(since).silenced).toEqual([
    { rule: 'other', path: '/b', reason: 'since' },
    { rule: 'tip', path: '/a', reason: 'here' },
  ]);
});

it('holds a place once, however often it is pressed', () => {
  const { change } = silenceProblem(at, 'here', false);
  expect(change(change(tool)).silenced).toHaveLength(1);
});
