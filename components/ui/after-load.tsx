'use client';

import { type ReactNode, Suspense, startTransition, useEffect, useState } from 'react';

/**
 * Shows what is loaded later once the page is alive. The server leaves it out: a button that is there before its code
 * would take a click and do nothing.
 */
export function AfterLoad({ children }: { children: ReactNode }) {
  const [isAlive, setAlive] = useState(false);
  // In slices: it must not hold up a key that is pressed meanwhile.
  useEffect(() => startTransition(() => setAlive(true)), []);
  return isAlive ? <Suspense>{children}</Suspense> : null;
}
