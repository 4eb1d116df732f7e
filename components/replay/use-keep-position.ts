'use client';

import { useEffect, useEffectEvent } from 'react';

/** A replay that stays at a place for so long is at rest; one that is scrubbed is not. */
const REST_MS = 200;
/** While it plays, its place is told so often: browsers take only so many changes of an address. */
const PLAYING_MS = 1000;

export interface KeptPosition {
  position: number;
  isPlaying: boolean;
}

/** Tells where a replay stands: at rest, now and then while it plays, and before the page is left or hidden. */
export function useKeepPosition(
  { position, isPlaying }: KeptPosition,
  onKeep: (position: number) => void,
): void {
  const keep = useEffectEvent(() => onKeep(position));

  // biome-ignore lint/correctness/useExhaustiveDependencies: another position is another rest
  useEffect(() => {
    if (isPlaying) return;
    const timer = setTimeout(() => keep(), REST_MS);
    return () => clearTimeout(timer);
  }, [isPlaying, position]);

  useEffect(() => {
    if (!isPlaying) return;
    const page = window.location.pathname;
    const tell = () => {
      // Back changes the address before the page: what plays is no place of another one.
      if (window.location.pathname === page) keep();
    };
    const timer = setInterval(tell, PLAYING_MS);
    document.addEventListener('visibilitychange', tell);
    window.addEventListener('pagehide', tell);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', tell);
      window.removeEventListener('pagehide', tell);
    };
  }, [isPlaying]);
}
