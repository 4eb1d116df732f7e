import type { Comparison, TurnRow } from '@/lib/core/compare/comparison';

/** What stands in the list of a comparison, from top to bottom. */
export type CompareItem =
  | { kind: 'totals'; key: string }
  | { kind: 'settings'; key: string }
  | { kind: 'tools'; key: string }
  | { kind: 'fold'; key: string; rows: TurnRow[]; isOpen: boolean }
  | { kind: 'row'; key: string; row: TurnRow }
  | { kind: 'nothing'; key: string };

export interface ToItemsOptions {
  /** Leaves out what is the same on both sides. */
  onlyDifferences: boolean;
  /** The folds that are open, by their keys. */
  open: ReadonlySet<string>;
}

/** Lays a comparison out: what it took, then settings and tools that differ, then the turns with equal ones folded. */
export function toItems(
  { settings, tools, rows }: Comparison,
  { onlyDifferences, open }: ToItemsOptions,
): CompareItem[] {
  const items: CompareItem[] = [{ kind: 'totals', key: 'totals' }];
  if (settings.changes.length > 0) items.push({ kind: 'settings', key: 'settings' });
  if (tools.length > 0) items.push({ kind: 'tools', key: 'tools' });
  for (let index = 0; index < rows.length; ) {
    const row = rows[index];
    if (!row) break;
    const key = `${row.a?.turnId ?? ''} ${row.b?.turnId ?? ''}`;
    if (row.status !== 'same') {
      items.push({ kind: 'row', key, row });
      index += 1;
      continue;
    }
    const next = rows.findIndex(({ status }, at) => at > index && status !== 'same');
    const same = rows.slice(index, next < 0 ? rows.length : next);
    index += same.length;
    if (onlyDifferences) continue;
    const foldKey = `fold ${key}`;
    const isOpen = open.has(foldKey);
    items.push({ kind: 'fold', key: foldKey, rows: same, isOpen });
    if (isOpen)
      items.push(
        ...same.map((row): CompareItem => ({ kind: 'row', key: `${row.a?.turnId} ${row.b?.turnId}`, row })),
      );
  }
  if (!items.some(isDifference)) items.push({ kind: 'nothing', key: 'nothing' });
  return items;
}

/** True for what differs between the two sides: the places to go to. */
export const isDifference = (item: CompareItem): boolean =>
  item.kind === 'settings' || item.kind === 'tools' || (item.kind === 'row' && item.row.status !== 'same');
