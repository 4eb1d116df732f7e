import { takeStart } from '@/lib/core/take-start';

/** Longer than anybody reads in a heading, in UTF-16 units. */
const MAX_LINE = 200;

/** A text of anybody's on one line. */
export function toLine(text: unknown): string {
  if (typeof text !== 'string') return '';
  const start = takeStart(text, MAX_LINE * 4)
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  return start.length > MAX_LINE ? `${takeStart(start, MAX_LINE - 1)}…` : start;
}
