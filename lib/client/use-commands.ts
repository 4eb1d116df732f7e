'use client';

import { useEffect } from 'react';
import { type Command, offerCommands } from './commands';
import { useLatest } from './use-latest';

/** Offers commands as long as a part of the page is there. @param offer read when the list is opened */
export function useCommands(offer: () => readonly Command[]): void {
  const latest = useLatest(offer);
  useEffect(() => offerCommands(() => latest.current()), [latest]);
}
