import { skipString } from './skip-string';

/**
 * Lays compact JSON text out over lines as JSON.stringify does, digits, escapes and order as they are.
 *
 * @param text JSON without blanks between tokens
 * @param margin what stands before every line but the first
 */
export function layOutJson(text: string, indent: number, margin = ''): string {
  const step = ' '.repeat(indent);
  const pieces: string[] = [];
  let line = `\n${margin}`;
  let from = 0;
  const flush = (end: number, more: string) => {
    pieces.push(text.slice(from, end), more);
    from = end;
  };
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (char === '"') at = skipString(text, at) - 1;
    else if (char === ':') flush(at + 1, ' ');
    else if (char === ',') flush(at + 1, line);
    else if ((char === '{' || char === '[') && text[at + 1] !== (char === '{' ? '}' : ']')) {
      line += step;
      flush(at + 1, line);
    } else if ((char === '}' || char === ']') && text[at - 1] !== (char === '}' ? '{' : '[')) {
      line = line.slice(0, line.length - indent);
      flush(at, line);
    }
  }
  flush(text.length, '');
  return pieces.join('');
}
