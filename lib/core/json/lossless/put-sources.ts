import { readJson } from '@/lib/core/json/read-json';
import type { PlacedSource } from './list-sources';

/**
 * Puts what `listSources` found into a copy of the value it was found in.
 *
 * @returns the copy itself where nothing was found, else one with those places as `readJson` gives them
 */
export function putSources<T>(copy: T, sources: readonly PlacedSource[]): T {
  return sources.reduce<T>((value, [path, text]) => replaceAt(value, path, readJson(text)) as T, copy);
}

function replaceAt(value: unknown, [key, ...rest]: readonly (string | number)[], held: unknown): unknown {
  if (key === undefined) return held;
  if (typeof value !== 'object' || value === null) return value;
  const next = replaceAt(Reflect.get(value, key), rest, held);
  if (Array.isArray(value)) return value.map((item, index) => (index === key ? next : item));
  return Object.fromEntries(Object.entries(value).map(([name, old]) => [name, name === key ? next : old]));
}
