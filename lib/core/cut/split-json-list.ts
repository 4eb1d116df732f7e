/** How many brackets and strings to pass between two pauses. */
const STRIDE = 4096;
/** Whatever is between two of these is of no concern: brackets, separators, and where a string begins. */
const NEXT = /["[\]{},]/g;

/**
 * The items of a JSON list, each as the text it is written with. Null is given now and then, for a caller that has other
 * things to do in between.
 *
 * @param text valid JSON, a list
 */
export function* splitJsonList(text: string): Generator<string | null, void> {
  let depth = 0;
  let from = 0;
  let steps = 0;
  const next = new RegExp(NEXT);
  for (let found = next.exec(text); found; found = next.exec(text)) {
    steps += 1;
    if (steps % STRIDE === 0) yield null;
    const [sign] = found;
    if (sign === '"') next.lastIndex = endOfString(text, found.index + 1);
    else if (sign === '[' || sign === '{') {
      depth += 1;
      if (depth === 1) from = found.index + 1;
    } else if (sign === ',' && depth === 1) {
      yield text.slice(from, found.index).trim();
      from = found.index + 1;
    } else if (sign !== ',') {
      depth -= 1;
      const last = text.slice(from, found.index).trim();
      if (depth === 0 && last !== '') yield last;
    }
  }
}

/** Behind the last quote of a string. */
function endOfString(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 1)) {
    let escapes = 0;
    while (text[at - 1 - escapes] === '\\') escapes += 1;
    if (escapes % 2 === 0) return at + 1;
  }
  throw new SyntaxError('A string of this JSON has no end.');
}
