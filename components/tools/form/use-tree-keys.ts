import type { KeyboardEvent, RefObject } from 'react';
import type { VirtualizerHandle } from 'virtua';
import type { SchemaRow } from '@/lib/core/tool-form/read/list-rows';

export interface TreeKeysInput {
  rows: readonly SchemaRow[];
  scroller: RefObject<HTMLElement | null>;
  list: RefObject<VirtualizerHandle | null>;
  onToggle: (id: string) => void;
  onMove: (row: SchemaRow, by: number) => void;
  onDelete: (row: SchemaRow) => void;
}

/** Arrows go along the lines of a tree, open and close them; with Alt they move a line; Delete takes it out. */
export function useTreeKeys({ rows, scroller, list, onToggle, onMove, onDelete }: TreeKeysInput) {
  const focus = (index: number) => {
    const row = rows[index];
    if (!row) return;
    const find = () => scroller.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(row.id)}"]`);
    // Before the lines stands the head of the form.
    list.current?.scrollToIndex(index + 1, { align: 'nearest' });
    const there = find();
    // At once where it can be: the next key may have been pressed by the next frame.
    if (there) there.focus({ preventScroll: true });
    else requestAnimationFrame(() => find()?.focus());
  };
  return (event: KeyboardEvent, row: SchemaRow) => {
    const index = rows.findIndex(({ id }) => id === row.id);
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    const toggles =
      (event.key === 'ArrowRight' && row.hasChildren && !row.isOpen) ||
      (event.key === 'ArrowLeft' && row.isOpen);
    if (by === 0 && !toggles && event.key !== 'Delete') return;
    event.preventDefault();
    if (toggles) onToggle(row.id);
    else if (event.key === 'Delete') onDelete(row);
    else if (event.altKey) onMove(row, by);
    else focus(index + by);
  };
}
