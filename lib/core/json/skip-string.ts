const BACKSLASH = 92;

/**
 * Where a JSON string ends.
 *
 * @param start the place of its opening quote, in JSON that is known to be valid
 * @returns the place after its closing quote
 */
export function skipString(text: string, start: number): number {
  for (let at = start; ; ) {
    at = text.indexOf('"', at + 1);
    if (at < 0) return text.length;
    let before = at - 1;
    while (text.charCodeAt(before) === BACKSLASH) before -= 1;
    if ((at - before) % 2 === 1) return at + 1;
  }
}
