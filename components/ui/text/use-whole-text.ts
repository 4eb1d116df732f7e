'use client';

import { useEffect, useState } from 'react';
import { loadWholeTextLater } from '@/lib/client/load-whole-later';
import { holdsCut } from '@/lib/core/cut/cut-mark';

/**
 * A text with what was cut off it, once that has come; until then, and where it cannot be loaded, as it was given.
 *
 * @param isJson what was cut off stands within strings of JSON
 * @param isWanted false while the rest is not to be loaded
 */
export function useWholeText(text: string, { isJson = false, isWanted = true } = {}): string {
  const [loaded, setLoaded] = useState<{ of: string; whole: string }>();
  const isCut = holdsCut(text);
  useEffect(() => {
    if (!isCut || !isWanted) return;
    const stop = new AbortController();
    loadWholeTextLater(text, isJson, stop.signal).then(
      (whole) => setLoaded({ of: text, whole }),
      // The beginning stays, and the way to ask for the rest.
      () => {},
    );
    return () => stop.abort();
  }, [text, isCut, isJson, isWanted]);
  return loaded?.of === text ? loaded.whole : text;
}
