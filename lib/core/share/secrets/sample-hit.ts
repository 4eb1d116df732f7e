import type { SecretHit } from './secret-hit';

/** How much of the text is shown before and after. */
const AROUND = 25;

/**
 * The surroundings of a hit on one line, with itself and every other hit shortened in the middle. Stops at a NUL, which
 * stands between texts.
 *
 * @param hits in the order of the text
 */
export function sampleHit(text: string, hits: readonly SecretHit[], index: number): string {
  const hit = hits[index];
  if (!hit) return '';
  const before = text.slice(Math.max(hit.start - AROUND, 0), hit.start);
  const after = text.slice(hit.end, hit.end + AROUND);
  const from = hit.start - before.length + before.lastIndexOf('\0') + 1;
  const to = hit.end + (after.includes('\0') ? after.indexOf('\0') : after.length);

  let first = index;
  while ((hits[first - 1]?.end ?? -1) > from) first -= 1;
  const parts: string[] = [from > 0 && text[from - 1] !== '\0' ? '…' : ''];
  let at = from;
  for (let near = hits[first]; near && near.start < to; near = hits[++first]) {
    const { start, end } = near;
    parts.push(text.slice(at, Math.max(start, at)), start < from ? '' : shorten(text.slice(start, end)));
    at = Math.max(at, end);
  }
  parts.push(text.slice(at, to), to < text.length && text[to] !== '\0' ? '…' : '');
  return parts.join('').replace(/\s+/g, ' ').trim();
}

function shorten(value: string): string {
  return value.length < 12 ? `${value.slice(0, 2)}…` : `${value.slice(0, 4)}…${value.slice(-2)}`;
}
