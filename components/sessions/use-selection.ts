'use client';

import { useCallback, useMemo, useRef, useState } from 'react';

export interface Selection<T> {
  items: T[];
  has: (id: string) => boolean;
  /** With `isRange`, everything from the last one that was chosen. */
  toggle: (index: number, isRange?: boolean) => void;
  all: () => void;
  clear: () => void;
}

/** Which rows of a list are chosen. What is no longer in the list is no longer chosen. */
export function useSelection<T extends { id: string }>(rows: readonly T[]): Selection<T> {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const anchor = useRef<string>(undefined);
  const items = useMemo(() => (ids.size === 0 ? [] : rows.filter(({ id }) => ids.has(id))), [rows, ids]);

  const toggle = useCallback(
    (index: number, isRange = false) => {
      const row = rows[index];
      if (!row) return;
      const from = rows.findIndex(({ id }) => id === anchor.current);
      const [first, last] =
        isRange && from >= 0 ? [Math.min(from, index), Math.max(from, index)] : [index, index];
      setIds((before) => {
        const after = new Set(before);
        const isAdding = isRange || !before.has(row.id);
        for (const { id } of rows.slice(first, last + 1)) {
          if (isAdding) after.add(id);
          else after.delete(id);
        }
        return after;
      });
      anchor.current = row.id;
    },
    [rows],
  );
  return {
    items,
    has: (id) => ids.has(id),
    toggle,
    all: () => setIds(new Set(rows.map(({ id }) => id))),
    clear: () => setIds(new Set()),
  };
}
