'use client';

import { useCallback, useEffect, useState } from 'react';
import { type Place, parsePlace, toPlaceAddress } from './place-address';

/** The place of the session that is shown, which the address tells: Back leads to the one before. */
export function usePlace(initial: Place): [Place, (place: Place) => void] {
  const [place, setPlace] = useState(initial);
  useEffect(() => {
    const read = () => setPlace(parsePlace(new URLSearchParams(window.location.search).get('place')));
    window.addEventListener('popstate', read);
    return () => window.removeEventListener('popstate', read);
  }, []);
  const go = useCallback((next: Place) => {
    const address = toPlaceAddress(window.location.href, next);
    if (address !== window.location.href) window.history.pushState(null, '', address);
    setPlace(next);
  }, []);
  return [place, go];
}
