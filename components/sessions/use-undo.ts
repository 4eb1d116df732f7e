'use client';

import { useCallback, useRef } from 'react';
import { toast } from '@/components/ui/toast';

/** Something that was done and can be undone. */
export interface UndoEntry {
  text: string;
  /** @returns false when it could not be undone, which has been told */
  undo: () => Promise<boolean>;
}

/** Takes note of what is being done: tells of it once it is, with a way back. Undefined: there is nothing to undo. */
export type TrackUndo = (work: Promise<UndoEntry | undefined>) => void;

let count = 0;

/**
 * What was done to the list and can be undone: from the message that tells of it, and, newest first, by a key for as long
 * as the list is open. What is still on its way to the server counts: whoever is quick undoes that, not what was before it.
 */
export function useUndo(): { track: TrackUndo; undoLast: () => void } {
  const deeds = useRef<{ id: string; work: Promise<UndoEntry | undefined> }[]>([]);
  /** One is undone after the other: two may be about the same. */
  const undoing = useRef<Promise<unknown>>(Promise.resolve());
  const withLock = useCallback((work: () => Promise<unknown>) => {
    undoing.current = undoing.current.then(work);
  }, []);

  const track: TrackUndo = useCallback(
    (work) => {
      count += 1;
      const entry = { id: `deed-${count}`, work };
      /** @returns false when it was taken already: a message can be pressed on its way out */
      const take = () => {
        const isThere = deeds.current.includes(entry);
        deeds.current = deeds.current.filter((other) => other !== entry);
        return isThere;
      };
      deeds.current.push(entry);
      void work.then((deed) => {
        if (!deed) take();
        else if (deeds.current.includes(entry)) {
          const action = { label: 'Undo', onClick: () => take() && withLock(deed.undo) };
          toast(deed.text, { id: entry.id, action });
        }
      });
    },
    [withLock],
  );

  const undoLast = useCallback(() => {
    const entry = deeds.current.pop();
    if (!entry) return;
    withLock(async () => {
      const deed = await entry.work;
      if (deed && (await deed.undo())) toast(`Undone: ${deed.text}`, { id: entry.id });
    });
  }, [withLock]);
  return { track, undoLast };
}
