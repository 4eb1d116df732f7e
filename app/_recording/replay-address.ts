/** The parameter of the address that holds where a replay stands. */
const NAME = 'replay';

/** Where the address says a replay stands; null when it speaks of none. */
export function parseReplayAddress(search: string | string[] | undefined): number | null {
  const position = Number.parseInt(String(search ?? ''), 10);
  return Number.isNaN(position) ? null : Math.max(position, 0);
}

/** Writes into the address where a replay stands, or with null that there is none, without leaving the page. */
export function writeReplayAddress(position: number | null): void {
  const url = new URL(window.location.href);
  if (position === null) url.searchParams.delete(NAME);
  else url.searchParams.set(NAME, String(position));
  // Writing what stands there already would call off a way to another page.
  if (url.href !== window.location.href) window.history.replaceState(null, '', url);
}
