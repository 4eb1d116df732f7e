/** How long a row of a windowed text is at most, in UTF-16 units. Shorter lines share one. */
const MAX_ROW = 2000;

/** Splits a text into rows for a window over it, at the ends of lines where that is possible. */
export function toRows(text: string): string[] {
  const rows: string[] = [];
  let from = 0;
  while (from < text.length) {
    const to = findEnd(text, from);
    // The end of a line that ends a row is the end of the row.
    rows.push(text.slice(from, text[to - 1] === '\n' ? to - 1 : to));
    from = to;
  }
  return rows;
}

function findEnd(text: string, from: number): number {
  const limit = from + MAX_ROW;
  if (limit >= text.length) return text.length;
  const line = text.lastIndexOf('\n', limit - 1);
  if (line >= from) return line + 1;
  const last = text.charCodeAt(limit - 1);
  // Between the halves of a pair there is no place to cut.
  return last >= 0xd800 && last < 0xdc00 ? limit - 1 : limit;
}
