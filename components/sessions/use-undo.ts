'use client';

import { useCallback, useRef } from 'react';
import { toast } from '@/components/ui/toast';

interface Deed {
  id: string;
  text: string;
  undo: () => void;
}

/** Tells what was done, with a way back. */
export type TellDeed = (text: string, undo: () => void) => void;

let count = 0;

/**
 * What was done to the list and can be undone: from the message that tells of it, and, newest first, by a key for as long
 * as the list is open.
 */
export function useUndo(): { tell: TellDeed; undoLast: () => void } {
  const deeds = useRef<Deed[]>([]);

  const tell: TellDeed = useCallback((text, undo) => {
    count += 1;
    const deed: Deed = { id: `deed-${count}`, text, undo };
    deeds.current.push(deed);
    const onClick = () => {
      // Whoever is quick can press a message that is on its way out.
      if (!deeds.current.includes(deed)) return;
      deeds.current = deeds.current.filter((other) => other !== deed);
      undo();
    };
    toast(text, { id: deed.id, action: { label: 'Undo', onClick } });
  }, []);

  const undoLast = useCallback(() => {
    const deed = deeds.current.pop();
    if (!deed) return;
    deed.undo();
    toast(`Undone: ${deed.text}`, { id: deed.id });
  }, []);
  return { tell, undoLast };
}
