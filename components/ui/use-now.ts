'use client';

import { useEffect, useState } from 'react';

const MINUTE_MS = 60_000;

/**
 * The present, moving on by itself. A page the server draws must not tell it before it is in the browser: the two would say
 * different things.
 *
 * @param every how often it moves on, in milliseconds
 */
export function useNow(every = MINUTE_MS): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), every);
    return () => clearInterval(timer);
  }, [every]);
  return now;
}
