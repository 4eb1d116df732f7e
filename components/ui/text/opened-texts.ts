/** So many are remembered, the newest ones. */
const MAX_OPENED = 200;

const opened = new Set<string>();

/**
 * Which texts somebody asked to see whole. A text stays open where its place in the page is made anew: when a page laid out
 * by the server is replaced, and when it comes back into sight.
 */
export const openedTexts = {
  has: (label: string, text: string): boolean => opened.size > 0 && opened.has(toKey(label, text)),
  add(label: string, text: string): void {
    opened.add(toKey(label, text));
    const [oldest] = opened;
    if (opened.size > MAX_OPENED && oldest !== undefined) opened.delete(oldest);
  },
};

/** A text by its length and its ends: what is remembered is not to hold long texts. */
const toKey = (label: string, text: string): string =>
  `${label} ${text.length} ${text.slice(0, 200)} ${text.slice(-200)}`;
