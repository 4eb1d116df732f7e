/** The parameter of the address that holds where a replay stands. */
const NAME = 'replay';

/** Where the address says a replay stands; null when it speaks of none. */
export function parseReplayAddress(search: string | string[] | undefined): number | null {
  const position = Number.parseInt(String(search ?? ''), 10);
  return Number.isNaN(position) ? null : Math.max(position, 0);
}

/** Begins a replay in the address, as a place of its own: Back leads out of it. */
export function pushReplayAddress(): void {
  const url = new URL(window.location.href);
  url.searchParams.set(NAME, '0');
  window.history.pushState(null, '', url);
}

/** Writes into the address where a replay stands, or with null that there is none, without leaving the page. */
export function writeReplayAddress(position: number | null): void {
  const url = new URL(window.location.href);
  if (position === null) url.searchParams.delete(NAME);
  else url.searchParams.set(NAME, String(position));
  if (url.href === window.location.href) return;
  // The browser's own: through the router's, a place written late would call off the way to another page.
  History.prototype.replaceState.call(window.history, window.history.state, '', url);
}
