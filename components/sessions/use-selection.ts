'use client';

import { useCallback, useMemo, useRef, useState } from 'react';

export interface Selection<T> {
  items: T[];
  has: (id: string) => boolean;
  /** With `isRange`, everything from the last one that was chosen. */
  toggle: (index: number, isRange?: boolean) => void;
  /** Every row that is loaded. */
  all: () => void;
  /** Everything the list holds, loaded or not. */
  everything: () => void;
  isEverything: boolean;
  clear: () => void;
}

/**
 * Which rows of a list are chosen. What is no longer in the list is no longer chosen.
 *
 * @param place what the list is narrowed to: everything there is not everything elsewhere
 */
export function useSelection<T extends { id: string }>(rows: readonly T[], place: string): Selection<T> {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [whole, setWhole] = useState<string>();
  const isEverything = whole === place && rows.length > 0;
  const anchor = useRef<string>(undefined);
  const items = useMemo(() => {
    if (isEverything) return [...rows];
    return ids.size === 0 ? [] : rows.filter(({ id }) => ids.has(id));
  }, [rows, ids, isEverything]);

  const toggle = useCallback(
    (index: number, isRange = false) => {
      const row = rows[index];
      if (!row) return;
      const from = rows.findIndex(({ id }) => id === anchor.current);
      const [first, last] =
        isRange && from >= 0 ? [Math.min(from, index), Math.max(from, index)] : [index, index];
      setWhole(undefined);
      setIds((before) => {
        const after = new Set(isEverything ? rows.map(({ id }) => id) : before);
        const isAdding = isRange || !after.has(row.id);
        for (const { id } of rows.slice(first, last + 1)) {
          if (isAdding) after.add(id);
          else after.delete(id);
        }
        return after;
      });
      anchor.current = row.id;
    },
    [rows, isEverything],
  );
  const choose = (chosen: readonly T[], everythingOf?: string) => {
    setIds(new Set(chosen.map(({ id }) => id)));
    setWhole(everythingOf);
  };
  return {
    items,
    has: (id) => isEverything || ids.has(id),
    toggle,
    all: () => choose(rows),
    everything: () => choose(rows, place),
    isEverything,
    clear: () => choose([]),
  };
}
