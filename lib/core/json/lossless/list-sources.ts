import { sourceOf } from './source-of';

/** Where in a value something is remembered, and what. */
export type PlacedSource = [path: (string | number)[], text: string];

/**
 * Lists what `readJson` remembered of a value, for where the value itself has to cross a border as an object: from the
 * server's part of a page to the browser's. `putSources` takes it in on the other side.
 */
export function listSources(value: unknown): PlacedSource[] {
  const found: PlacedSource[] = [];
  visit(value, [], found);
  return found;
}

function visit(value: unknown, path: (string | number)[], found: PlacedSource[]): void {
  if (typeof value !== 'object' || value === null) return;
  const text = sourceOf(value);
  if (text !== undefined) found.push([path, text]);
  // What is within is part of that text.
  else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) visit(item, [...path, index], found);
  } else for (const [key, held] of Object.entries(value)) visit(held, [...path, key], found);
}
