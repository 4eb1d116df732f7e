import { jsonWriter } from './json-writer';
import { layOutJson } from './lay-out-json';
import { sourceOf } from './lossless/source-of';

/**
 * Writes a value as JSON text, exactly as it was read: what `readJson` remembered stands there as it was said, all
 * else as JSON.stringify writes it. Costs what JSON.stringify costs where nothing is remembered, and about twice that
 * where something is.
 *
 * @param indent blanks a level; 0 for one line
 * @returns undefined for what JSON has no text for, as JSON.stringify does
 * @throws TypeError for values without a JSON text (cycles, BigInt); RangeError when nested too deep for the stack
 */
export function writeJson(value: unknown, indent = 0): string {
  const whole = sourceOf(value);
  if (whole !== undefined) return indent > 0 ? layOutJson(whole, indent) : whole;
  const { text, sources } = stringify(value, indent);
  if (sources.length === 0) return text;
  const marker = findUnused(text);
  const marked = stringify(value, indent, marker);
  return putIn(marked.text.split(`"${marker}"`), marked.sources, indent);
}

function stringify(value: unknown, indent: number, marker?: string) {
  const sources: string[] = [];
  const before = jsonWriter.writing;
  jsonWriter.writing = { marker, sources };
  try {
    return { text: JSON.stringify(value, null, indent), sources };
  } finally {
    jsonWriter.writing = before;
  }
}

/** A text that stands nowhere in another: nothing anybody writes can pass for a place to fill. */
function findUnused(text: string): string {
  const used = new Set(Array.from(text.matchAll(/@source(\d{1,9})(?=@)/g), ([, number]) => Number(number)));
  let free = 0;
  while (used.has(free)) free += 1;
  return `@source${free}@`;
}

function putIn(pieces: string[], sources: string[], indent: number): string {
  let line = '';
  return pieces
    .map((piece, index) => {
      const source = sources[index];
      if (source === undefined) return piece;
      if (indent === 0) return piece + source;
      const start = piece.lastIndexOf('\n');
      line = start < 0 ? line : (/^ */.exec(piece.slice(start + 1))?.[0] ?? '');
      return piece + layOutJson(source, indent, line);
    })
    .join('');
}
