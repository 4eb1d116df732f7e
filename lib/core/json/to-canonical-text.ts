import { sourceOf } from './lossless/source-of';
import { skipString } from './skip-string';
import { toCanonicalNumber } from './to-canonical-number';

/**
 * Writes a JSON value so that two values are equal in JSON Schema's sense exactly when their texts are: the order of
 * keys does not count, `1` and `1.0` are one number, and names such as `toString` are nothing special. Numbers count to
 * their last digit where the value remembers how they were written.
 */
export function toCanonicalText(value: unknown): string {
  const source = sourceOf(value);
  if (source !== undefined) return readCanonical(source, 0).text;
  if (Array.isArray(value)) return `[${value.map(toCanonicalText).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    return writeObject(Object.entries(value).map(([key, held]) => [key, toCanonicalText(held)]));
  }
  return JSON.stringify(value === 0 ? 0 : value) ?? 'undefined';
}

/** What stands in compact JSON text from a place on, and where it ends. */
function readCanonical(source: string, start: number): { text: string; end: number } {
  const first = source[start];
  if (first === '"') {
    const end = skipString(source, start);
    return { text: source.slice(start, end), end };
  }
  if (first === '{' || first === '[') return readContainer(source, start, first === '{');
  let end = start + 1;
  while (end < source.length && !',]}'.includes(source[end] ?? ',')) end += 1;
  const text = source.slice(start, end);
  return { text: /[-\d]/.test(first ?? '') ? toCanonicalNumber(text) : text, end };
}

function readContainer(source: string, start: number, isObject: boolean): { text: string; end: number } {
  const fields = new Map<string, string>();
  const items: string[] = [];
  let at = start + 1;
  while (at < source.length && source[at] !== '}' && source[at] !== ']') {
    if (source[at] === ',') at += 1;
    const keyEnd = isObject ? skipString(source, at) : at;
    const { text, end } = readCanonical(source, isObject ? keyEnd + 1 : at);
    // Of a key that comes twice the last counts, as it does in the value.
    if (isObject) fields.set(String(JSON.parse(source.slice(at, keyEnd))), text);
    else items.push(text);
    at = end;
  }
  return { text: isObject ? writeObject([...fields]) : `[${items.join(',')}]`, end: at + 1 };
}

function writeObject(entries: [key: string, text: string][]): string {
  const fields = entries.map(([key, text]) => [JSON.stringify(key), text] as const);
  fields.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, text]) => `${key}:${text}`).join(',')}}`;
}
