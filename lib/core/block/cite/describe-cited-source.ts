import type { CitedSource } from './mark-citations';

/** A source in words, for where nothing can be opened: title, address, place and quotes. */
export function describeCitedSource({ title, url, quotes }: CitedSource): string {
  const told = quotes.map(({ place, quote }) =>
    [place, quote === '' ? '' : `“${quote.replace(/\s+/g, ' ')}”`].filter((part) => part !== '').join(': '),
  );
  return [title, url ?? '', ...told].filter((part) => part !== '').join(' · ');
}
