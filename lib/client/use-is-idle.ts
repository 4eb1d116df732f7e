'use client';

import { startTransition, useEffect, useState } from 'react';

/** A browser that is never at rest is not waited for longer. */
const AT_MOST_MS = 1000;

/** True once what there is has been painted and the browser has nothing more urgent to do. Counts from `isReady` on. */
export function useIsIdle(isReady = true): boolean {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    if (!isReady) return;
    let handle = 0;
    // Not every browser knows moments of rest.
    const canWait = 'requestIdleCallback' in window;
    const frame = requestAnimationFrame(() => {
      // In slices: what appears then is much, and must not hold up a key that is pressed meanwhile.
      const begin = () => startTransition(() => setIdle(true));
      handle = canWait
        ? requestIdleCallback(begin, { timeout: AT_MOST_MS })
        : Number(window.setTimeout(begin));
    });
    return () => {
      cancelAnimationFrame(frame);
      if (canWait) cancelIdleCallback(handle);
      else clearTimeout(handle);
    };
  }, [isReady]);
  return isIdle;
}
