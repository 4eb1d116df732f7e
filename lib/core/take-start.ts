/** So far around the place of a cut one looks for the ends of what a reader takes for one character. */
const AROUND = 64;

/**
 * The beginning of a text, at most `length` UTF-16 units of it, and never half a character: neither half of a surrogate
 * pair, which nobody can send, nor part of a family or of a letter with its accents.
 */
export function takeStart(text: string, length: number): string {
  if (text.length <= length) return text;
  const from = Math.max(0, length - AROUND);
  let end = 0;
  for (const { index, segment } of new Intl.Segmenter('en').segment(text.slice(from, length + AROUND))) {
    if (from + index + segment.length > length) break;
    end = from + index + segment.length;
  }
  // Nothing but one endless character: then at least no half of a pair.
  return end > 0 ? text.slice(0, end) : text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}
