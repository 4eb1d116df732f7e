import type { Loss } from './lossless/find-losses';
import { skipString } from './skip-string';

/**
 * The texts of containers without the blanks between tokens, their strings written as JSON.stringify writes them: so
 * a line break is never part of one, and half a character is always an escape.
 *
 * @param losses inner ones before those around them. One that is within another shares its text in memory.
 */
export function toCompactTexts(text: string, losses: Loss[]): [container: object, compact: string][] {
  const found: [object, string][] = [];
  const byStart = new Map(losses.map(({ container, start }) => [start, container]));
  let covered = text.length + 1;
  for (let index = losses.length - 1; index >= 0; index -= 1) {
    const loss = losses[index];
    if (!loss || loss.start >= covered) continue;
    covered = loss.start;
    compact(text, loss, byStart, found);
  }
  return found;
}

function compact(
  text: string,
  { start, end }: Loss,
  byStart: Map<number, object>,
  found: [object, string][],
): void {
  const pieces: string[] = [];
  const open: { container: object | undefined; from: number }[] = [];
  const ranges: { container: object; from: number; to: number }[] = [];
  let length = 0;
  const add = (piece: string) => {
    pieces.push(piece);
    length += piece.length;
  };
  for (let at = start; at < end; ) {
    const code = text.charCodeAt(at);
    const next = skipToken(text, at, code);
    if (code === 123 || code === 91) open.push({ container: byStart.get(at), from: length });
    if (code === 34) add(toCanonicalString(text.slice(at, next)));
    else if (code > 32) add(text.slice(at, next));
    if (code === 125 || code === 93) {
      const closed = open.pop();
      if (closed?.container) ranges.push({ container: closed.container, from: closed.from, to: length });
    }
    at = next;
  }
  const whole = pieces.join('');
  for (const { container, from, to } of ranges) found.push([container, whole.slice(from, to)]);
}

/** A string, a run of letters and digits, or a single character. */
function skipToken(text: string, start: number, code: number): number {
  if (code === 34) return skipString(text, start);
  let at = start + 1;
  if (!isWord(code)) return at;
  while (isWord(text.charCodeAt(at))) at += 1;
  return at;
}

/** What numbers, true, false and null are made of. */
const isWord = (code: number): boolean =>
  (code >= 48 && code <= 57) ||
  (code >= 97 && code <= 122) ||
  code === 43 ||
  code === 45 ||
  code === 46 ||
  code === 69;

function toCanonicalString(token: string): string {
  return /[\\\ud800-\udfff]/.test(token) ? JSON.stringify(JSON.parse(token)) : token;
}
