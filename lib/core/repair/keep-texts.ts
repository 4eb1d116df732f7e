import { writeJson } from '@/lib/core/json/write-json';
import type { RepairChange } from './repair-change';

/** So many places are told of by themselves; the texts of all others stand together in one more. */
const MOST_PLACES = 100;

/** Deeper, nobody looks for texts. */
const DEEPEST = 400;

/**
 * Every text of what was pasted that stands neither in the request nor before any change, as changes: nothing anybody wrote
 * is lost by a repair.
 */
export function keepTexts(
  given: unknown,
  request: unknown,
  changes: readonly RepairChange[],
): RepairChange[] {
  const kept = new Set<string>();
  for (const value of [request, ...changes.map(({ before }) => before)])
    collect(value, '', (text) => kept.add(text));
  const lost: { path: string; before: string }[] = [];
  collect(given, '', (text, path) => {
    if (text === '' || kept.has(text)) return;
    kept.add(text);
    lost.push({ path, before: text });
  });
  const message = 'This text does not stand in the request any more.';
  const told = lost.slice(0, MOST_PLACES).map((one) => ({ ...one, message }));
  const rest = lost.slice(MOST_PLACES).map(({ before }) => before);
  const more = `${rest.length.toLocaleString('en-US')} more texts do not stand in the request any more.`;
  return rest.length > 0 ? [...told, { path: '', message: more, before: rest }] : told;
}

function collect(value: unknown, path: string, take: (text: string, path: string) => void, depth = 0): void {
  if (typeof value === 'string') {
    take(value, path);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  if (depth > DEEPEST) {
    take(writeJson(value), path);
    return;
  }
  for (const [key, held] of Object.entries(value))
    collect(held, path === '' ? key : `${path}.${key}`, take, depth + 1);
}
