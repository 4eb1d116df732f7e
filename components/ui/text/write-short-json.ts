import { writeJson } from '@/lib/core/json/write-json';

/** Up to here an object stands on one line. */
const LINE = 72;

/** JSON to be read: on one line while it is short, else laid out. */
export function writeShortJson(value: unknown): string {
  const laidOut = writeJson(value, 2) ?? 'undefined';
  const line = laidOut.replace(/\n\s*/g, ' ');
  return line.length <= LINE && !/\\n/.test(line) ? line : laidOut;
}
