/** Of a table so much is shown. */
export const MAX_ROWS = 50;
export const MAX_COLUMNS = 20;

/**
 * The first rows of a table in CSV or TSV, as RFC 4180 writes them: quoted fields hold separators, line ends and doubled
 * quotes.
 *
 * @returns rows of texts; none where the text holds none
 */
export function readTable(text: string, separator: ',' | '\t'): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length && rows.length < MAX_ROWS) {
    const field = readField(text, at, separator);
    if (row.length < MAX_COLUMNS) row.push(field.text);
    at = field.end;
    if (text[at] === separator) at += 1;
    else {
      at += text.startsWith('\r\n', at) ? 2 : 1;
      rows.push(row);
      row = [];
    }
  }
  // The text ended behind a separator.
  if (row.length > 0 && rows.length < MAX_ROWS) rows.push([...row, '']);
  return rows;
}

/** A field, and where it ends: at a separator, at a line end, or with the text. */
function readField(text: string, from: number, separator: string): { text: string; end: number } {
  const end = new RegExp(`[${separator}\\r\\n]|$`, 'g');
  if (text[from] !== '"') {
    end.lastIndex = from;
    const to = end.exec(text)?.index ?? text.length;
    return { text: text.slice(from, to), end: to };
  }
  let at = from + 1;
  for (let quote = text.indexOf('"', at); ; quote = text.indexOf('"', at)) {
    if (quote < 0) return { text: unquote(text.slice(from + 1)), end: text.length };
    if (text[quote + 1] !== '"') {
      end.lastIndex = quote + 1;
      return { text: unquote(text.slice(from + 1, quote)), end: end.exec(text)?.index ?? text.length };
    }
    at = quote + 2;
  }
}

const unquote = (text: string): string => text.replaceAll('""', '"');
