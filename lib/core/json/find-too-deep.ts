/**
 * Finds the first bracket of a JSON text that is inside of `levels` others; -1 when there is none. The text is read by
 * its characters alone, whether it is JSON or not: what reads or writes a value level by level must not be given one
 * that is deeper than its stack.
 */
export function findTooDeep(text: string, levels: number): number {
  let depth = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (isInString) {
      if (sign === '\\') at += 1;
      else if (sign === '"') isInString = false;
    } else if (sign === '"') isInString = true;
    else if (sign === '[' || sign === '{') {
      if (depth >= levels) return at;
      depth += 1;
    } else if (sign === ']' || sign === '}') depth -= 1;
  }
  return -1;
}
