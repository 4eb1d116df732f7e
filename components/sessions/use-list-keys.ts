'use client';

import { type KeyboardEvent, type RefObject, useCallback, useEffect, useEffectEvent, useRef } from 'react';
import type { VirtualizerHandle } from 'virtua';
import type { SessionSummary } from '@/lib/core/api/session-schema';
import type { ChosenSessions } from './chosen-sessions';
import type { Selection } from './use-selection';
import type { ChangeSessions } from './use-session-changes';

export interface ListKeysInput {
  list: RefObject<HTMLElement | null>;
  virtualizer: RefObject<VirtualizerHandle | null>;
  search: RefObject<HTMLInputElement | null>;
  rows: readonly SessionSummary[];
  selection: Selection<SessionSummary>;
  /** What is chosen, if anything is. */
  chosen: ChosenSessions | undefined;
  isInBin: boolean;
  onChange: ChangeSessions;
  undoLast: () => void;
}

/** How long a row may take to be drawn. */
const MAX_FRAMES = 60;

interface FocusedRow {
  index: number;
  session: SessionSummary;
  event: KeyboardEvent;
}

/**
 * The keys of the list: `/` into the search, arrows or `j` and `k` from row to row, Enter opens, `x` chooses, `p` pins,
 * `r` renames, `t` tags and Delete deletes what is chosen or else the row, Ctrl+A chooses all rows and, once more,
 * everything that matches, Escape none: these two from wherever nothing is typed. Ctrl+Z undoes what was done last; in a field it is the browser's.
 */
export function useListKeys({
  list,
  virtualizer,
  search,
  rows,
  selection,
  chosen,
  isInBin,
  onChange,
  undoLast,
}: ListKeysInput): {
  onKeyDown: (event: KeyboardEvent) => void;
  focusRow: (index: number) => void;
} {
  const waiting = useRef(0);
  /** The row the focus is on its way to: whoever holds a key down is ahead of what is drawn. */
  const wanted = useRef<number>(undefined);
  const focusRow = useCallback(
    (index: number) => {
      const target = Math.max(0, Math.min(index, rows.length - 1));
      wanted.current = target;
      virtualizer.current?.scrollToIndex(target, { align: 'nearest' });
      cancelAnimationFrame(waiting.current);
      const focus = (tries: number) => {
        const row = list.current?.querySelector<HTMLElement>(`[data-index="${target}"] [data-row]`);
        row?.focus({ preventScroll: true });
        // Not drawn yet, or drawn and not yet shown: then it takes no focus.
        if (tries > 0 && (!row || document.activeElement !== row)) {
          waiting.current = requestAnimationFrame(() => focus(tries - 1));
        } else wanted.current = undefined;
      };
      focus(MAX_FRAMES);
    },
    [list, virtualizer, rows.length],
  );
  useEffect(() => () => cancelAnimationFrame(waiting.current), []);

  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (event.key === '/' && !isTyping(event.target)) {
        event.preventDefault();
        search.current?.focus();
        search.current?.select();
      }
      if (event.target === document.body && ['j', 'ArrowDown'].includes(event.key)) {
        event.preventDefault();
        focusRow(0);
      }
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [search, focusRow]);

  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => {
      if (!isUndo(event) || event.defaultPrevented || isTyping(event.target)) return;
      if (event.target instanceof Element && event.target.closest('[role$="dialog"]')) return;
      // Else the browser would take back what was typed into the search.
      event.preventDefault();
      undoLast();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [undoLast]);

  /** What a key does on a row. */
  const commands = new Map<string, (row: FocusedRow) => void>([
    ['ArrowDown', ({ index }) => focusRow(index + 1)],
    ['ArrowUp', ({ index }) => (index === 0 ? search.current?.focus() : focusRow(index - 1))],
    ['Home', () => focusRow(0)],
    ['End', () => focusRow(rows.length - 1)],
    ['x', ({ index, event }) => selection.toggle(index, event.shiftKey)],
    ['r', ({ event }) => rowOf(event)?.querySelector<HTMLElement>('[data-rename]')?.click()],
    [
      't',
      ({ event }) => {
        const bar = list.current?.closest('section')?.querySelector('[role="toolbar"]');
        (chosen ? bar : rowOf(event))?.querySelector<HTMLElement>('[data-tags]')?.click();
      },
    ],
    [
      'p',
      ({ session }) => {
        if (!isInBin) onChange(chosen ?? [session], { action: session.pinned ? 'unpin' : 'pin' });
      },
    ],
    [
      'Delete',
      ({ index, session }) => {
        onChange(chosen ?? [session], { action: isInBin ? 'purge' : 'delete' });
        selection.clear();
        // The row is about to go, and must not take the focus with it.
        if (!isInBin) requestAnimationFrame(() => focusRow(index));
      },
    ],
  ]);

  const chooseAll = () => {
    if (rows.length > 0 && selection.items.length === rows.length) selection.everything();
    else selection.all();
  };

  const listenAnywhere = useEffectEvent((event: globalThis.KeyboardEvent) => {
    if (event.defaultPrevented || isTyping(event.target) || event.altKey || rows.length === 0) return;
    if (document.querySelector('[role$="dialog"], dialog[open]')) return;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') {
      // Else the browser would choose the text of the page.
      event.preventDefault();
      chooseAll();
    } else if (event.key === 'Escape' && event.target === document.body) selection.clear();
  });
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => listenAnywhere(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (isTyping(event.target) || event.altKey) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const hasModifier = event.ctrlKey || event.metaKey;
    const index = wanted.current ?? Number(rowOf(event)?.getAttribute('data-index') ?? -1);
    const session = rows[index];
    const command = hasModifier ? undefined : commands.get(otherKeys[key] ?? key);
    if (hasModifier && key === 'a') chooseAll();
    else if (key === 'Escape' && selection.items.length > 0) selection.clear();
    else if (session && command) command({ index, session, event });
    else return;
    event.preventDefault();
  };
  return { onKeyDown, focusRow };
}

const isUndo = ({ key, ctrlKey, metaKey, altKey, shiftKey }: globalThis.KeyboardEvent): boolean =>
  key.toLowerCase() === 'z' && (ctrlKey || metaKey) && !altKey && !shiftKey;

const otherKeys: Record<string, string> = { j: 'ArrowDown', k: 'ArrowUp', F2: 'r' };

const rowOf = (event: KeyboardEvent): Element | null =>
  event.target instanceof Element ? event.target.closest('[data-index]') : null;

/** True where letters are text; a checkbox takes none. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox';
  return target.isContentEditable || target.matches('textarea, select, [role="menuitem"]');
}
