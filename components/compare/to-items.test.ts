import { expect, it } from 'vitest';
import type { Comparison, TurnRow } from '@/lib/core/compare/comparison';
import { isDifference, toItems } from './to-items';

const row = (status: TurnRow['status'], index: number): TurnRow => {
  const side = { turnId: `t${index}` } as TurnRow['a'];
  return { status, a: status === 'b' ? null : side, b: status === 'a' ? null : side, blocks: [] };
};

const lay = (statuses: TurnRow['status'][], onlyDifferences = false, open: string[] = []) => {
  const comparison = {
    settings: { changes: [], isCut: false },
    tools: [],
    rows: statuses.map(row),
  } as unknown as Comparison;
  return toItems(comparison, { onlyDifferences, open: new Set(open) });
};

const kinds = (items: ReturnType<typeof lay>) =>
  items.map((item) => (item.kind === 'fold' ? `fold ${item.rows.length}` : item.kind));

it('folds what is the same into one line that can be opened', () => {
  const items = lay(['same', 'same', 'changed', 'same', 'a']);
  expect(kinds(items)).toEqual(['totals', 'fold 2', 'row', 'fold 1', 'row']);
  const fold = items.find((item) => item.kind === 'fold');
  expect(kinds(lay(['same', 'same', 'changed'], false, [fold?.key ?? '']))).toEqual([
    'totals',
    'fold 2',
    'row',
    'row',
    'row',
  ]);
  expect(items.filter(isDifference)).toHaveLength(2);
});

it('leaves the same out when only differences are wanted, and says so when there are none', () => {
  expect(kinds(lay(['same', 'changed', 'same'], true))).toEqual(['totals', 'row']);
  expect(kinds(lay(['same', 'same'], true))).toEqual(['totals', 'nothing']);
});
