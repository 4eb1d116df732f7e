import { freezeDeep } from '@/lib/core/json/freeze-deep';
import { rememberSource } from './remember-source';
import { sourceOf } from './source-of';

/**
 * Gives a checked copy of a value what `readJson` remembered of the value itself: a schema builds its objects anew. Only
 * where the copy holds the very same; what a schema has changed is written as it is now.
 *
 * @param from what `readJson` gave
 * @param to what a schema made of it; it is changed in place
 * @returns `to`
 */
export function carrySources<T>(from: unknown, to: T): T {
  const open: [unknown, unknown][] = [[from, to]];
  const copies: object[] = [];
  for (let pair = open.pop(); pair; pair = open.pop()) {
    const [held, copy] = pair;
    if (!isContainer(held) || !isContainer(copy) || held === copy) continue;
    const text = sourceOf(held);
    if (text !== undefined && JSON.stringify(held) === JSON.stringify(copy)) {
      rememberSource(copy, text);
      copies.push(copy);
    }
    for (const key of Object.keys(copy)) open.push([Reflect.get(held, key), Reflect.get(copy, key)]);
  }
  for (const copy of copies) freezeDeep(copy);
  return to;
}

const isContainer = (value: unknown): value is object => typeof value === 'object' && value !== null;
