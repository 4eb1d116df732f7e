'use client';

import { useCallback, useRef } from 'react';
import { toast } from '@/components/ui/toast';

/** Something that was done and can be undone. */
export interface Deed {
  text: string;
  undo: () => void;
}

/** Takes note of what is being done: tells of it once it is, with a way back. Undefined: there is nothing to undo. */
export type TrackDeed = (work: Promise<Deed | undefined>) => void;

let count = 0;

/**
 * What was done to the list and can be undone: from the message that tells of it, and, newest first, by a key for as long
 * as the list is open. What is still on its way to the server counts: whoever is quick undoes that, not what was before it.
 */
export function useUndo(): { track: TrackDeed; undoLast: () => void } {
  const deeds = useRef<{ id: string; work: Promise<Deed | undefined> }[]>([]);

  const track: TrackDeed = useCallback((work) => {
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
        const action = { label: 'Undo', onClick: () => take() && deed.undo() };
        toast(deed.text, { id: entry.id, action });
      }
    });
  }, []);

  const undoLast = useCallback(() => {
    const entry = deeds.current.pop();
    void entry?.work.then((deed) => {
      if (!deed) return;
      deed.undo();
      toast(`Undone: ${deed.text}`, { id: entry.id });
    });
  }, []);
  return { track, undoLast };
}
