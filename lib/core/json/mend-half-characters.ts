/**
 * Replaces each half of a character (a lone surrogate) in a JSON text by U+FFFD. No such text is UTF-8, and the Messages
 * API refuses a request that holds one, with everything else that is in it.
 *
 * @param text as `writeJson` writes it: a half stands there as its escape, and nothing but a half does
 */
export function mendHalfCharacters(text: string): string {
  if (!text.includes('\\ud')) return text;
  // Every escape is passed over as a whole: in `\\ud83d` the backslash is the text, and the rest four letters.
  return text.replace(/\\(?:ud[89a-f][\da-f]{2}|.)/g, (found) => (found.length === 6 ? '\\ufffd' : found));
}
