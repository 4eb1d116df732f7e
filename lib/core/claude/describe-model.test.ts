import { expect, it } from 'vitest';
import { describeModel } from './describe-model';

it('says what a model reads, writes, costs and does not take', () => {
  expect(describeModel('claude-opus-5-5', '2026-11-20')).toEqual({
    facts: '1M context · 128K out · $4 in, $20 out a million tokens',
    limits: ['thinking: adaptive', 'no forced tools', 'fast mode'],
    ending: undefined,
  });
});

it.each([
  ['2026-11-20', { words: 'ends on 2026-11-30', isOver: false }],
  ['2026-11-30', { words: 'ends on 2026-11-30', isOver: false }],
  ['2026-12-01', { words: 'ended on 2026-11-30', isOver: true }],
])('says when a model ends, on %s', (today, ending) => {
  expect(describeModel('claude-sonnet-4-5-20250929', today).ending).toEqual(ending);
});

it('says nothing of a model nobody listed', () => {
  expect(describeModel('my-model', '2026-11-20')).toEqual({ facts: '', limits: [], ending: undefined });
});
