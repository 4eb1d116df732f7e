/** A longer value is not kept, in UTF-16 units: a browser keeps some megabytes in all. */
const MAX_KEPT = 1_000_000;

/** What is kept for a tab under one name: a reload does not lose it, and no other tab sees it. */
export interface TabStore<T> {
  /** @returns whether a reload will find it */
  keep: (id: string, value: T) => boolean;
  find: (id: string) => T | undefined;
  forget: (id: string) => void;
}

/**
 * Makes a store of one kind of value. Where the browser keeps nothing (it is full, or not allowed to), what is typed lives as
 * long as its form does.
 *
 * @param name what its keys begin with, after `loopbench-`
 * @param read what was kept, believed only as far as it fits; undefined for anything else. By hand: a schema library would
 *   weigh more than all the rest of the first load
 */
export function createTabStore<T>(name: string, read: (stored: unknown) => T | undefined): TabStore<T> {
  const keyOf = (id: string) => `loopbench-${name}-${id}`;
  const forget = (id: string) => {
    try {
      sessionStorage.removeItem(keyOf(id));
    } catch {
      // Not allowed: nothing was kept.
    }
  };
  return {
    keep: (id, value) => {
      const text = JSON.stringify(value);
      if (text.length > MAX_KEPT) {
        forget(id);
        return false;
      }
      try {
        sessionStorage.setItem(keyOf(id), text);
        return true;
      } catch {
        // Full, or not allowed. An older value is not what there is now.
        forget(id);
        return false;
      }
    },
    find: (id) => {
      try {
        return read(JSON.parse(sessionStorage.getItem(keyOf(id)) ?? 'null'));
      } catch {
        return undefined;
      }
    },
    forget,
  };
}
