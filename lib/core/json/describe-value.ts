import { cutText } from '@/lib/core/cut-text';
import { writeJson } from './write-json';

const LONGEST = 60;

/** A JSON value as a person sees it in a message: its JSON text on one line, cut when it is long. */
export function describeValue(value: unknown): string {
  if (Array.isArray(value) && value.length > 3) return `an array of ${value.length} items`;
  let text: string | undefined;
  try {
    // Of a long text no more is written out than is shown.
    text = writeJson(typeof value === 'string' ? value.slice(0, LONGEST) : value);
  } catch {
    // Nested too deep for JSON.stringify: its kind has to do.
    return Array.isArray(value) ? 'an array' : 'an object';
  }
  if (text === undefined) return 'nothing';
  return cutText(text, LONGEST);
}
