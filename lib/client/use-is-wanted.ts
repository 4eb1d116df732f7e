'use client';

import { useEffect, useState } from 'react';
import { useIsIdle } from './use-is-idle';

/** What somebody does who has begun to look at a page. */
const ACTS = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/**
 * True once the rest of a page is worth fetching: on a wide page as soon as the browser is at rest, since there is room that
 * waits for it; on a narrow one when somebody does something there.
 * @param wide the media query of a wide page
 */
export function useIsWanted(wide: string): boolean {
  const isIdle = useIsIdle();
  const [isWide, setWide] = useState(false);
  const [hasActed, setActed] = useState(false);

  useEffect(() => {
    const query = window.matchMedia(wide);
    const read = () => setWide(query.matches);
    read();
    query.addEventListener('change', read);
    return () => query.removeEventListener('change', read);
  }, [wide]);

  useEffect(() => {
    const act = () => setActed(true);
    for (const name of ACTS) window.addEventListener(name, act, { once: true, passive: true, capture: true });
    return () => {
      for (const name of ACTS) window.removeEventListener(name, act, { capture: true });
    };
  }, []);

  return hasActed || (isWide && isIdle);
}
