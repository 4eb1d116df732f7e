import { countPagesIn } from './count-pages-in';

/** A longer PDF is not looked through, in characters of base64: that would take longer than its number of pages is worth. */
const MAX_READ = 4_000_000;

/**
 * How many pages a PDF has, where it says so in the open. Undefined where that is compressed, as in many PDFs since
 * version 1.5, or where only the beginning of it is at hand.
 */
export function countPages(base64: string): number | undefined {
  if (base64.length > MAX_READ || !/^[A-Za-z0-9+/=\s]*$/.test(base64)) return undefined;
  let text: string;
  try {
    text = atob(base64.replace(/\s/g, ''));
  } catch {
    return undefined;
  }
  return countPagesIn(text);
}
