'use client';

import { useEffect, useState } from 'react';

/** Set once the first page of this window is alive: what is opened from there on comes without HTML of the server's. */
let isAlive = false;

/** True where this component's HTML came with the page; the same while it is there. */
export function useIsServed(): boolean {
  const [isServed] = useState(() => !isAlive);
  useEffect(() => {
    isAlive = true;
  }, []);
  return isServed;
}
