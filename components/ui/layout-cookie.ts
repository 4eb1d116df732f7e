/** The cookie the sizes of the playground's panels are kept in, so that the server sends the page laid out. */
export const LAYOUT_COOKIE = 'loopbench-layout';

/** Shares of the width in percent, by panel. */
export type PanelLayout = Record<string, number>;

const YEAR_S = 31_536_000;

/** Reads the kept sizes; undefined when there are none that make sense. */
export function parseLayout(cookie: string | undefined): PanelLayout | undefined {
  const entries = (cookie ?? '').split('_').map((part) => part.split('-'));
  const layout = Object.fromEntries(entries.map(([name, size]) => [name ?? '', Number(size)]));
  const sizes = Object.values(layout);
  const isWhole = Math.abs(sizes.reduce((sum, size) => sum + size, 0) - 100) < 1;
  return isWhole && sizes.every((size) => size >= 0) ? layout : undefined;
}

/** Keeps the sizes for the next visit. */
export function keepLayout(layout: PanelLayout): void {
  const text = Object.entries(layout)
    .map(([name, size]) => `${name}-${size.toFixed(2)}`)
    .join('_');
  // biome-ignore lint/suspicious/noDocumentCookie: the cookie store API is not in every browser
  document.cookie = `${LAYOUT_COOKIE}=${text}; path=/; max-age=${YEAR_S}; samesite=lax`;
}
