import { jsonWriter } from '@/lib/core/json/json-writer';
import { SOURCE, sourceOf } from './source-of';

/**
 * Remembers the exact text of a container, which freezes it and everything in it: a change would belie the text.
 * Freezing takes `freezeDeep`, once everything is remembered.
 *
 * The hidden `toJSON` is how `writeJson` learns of the container at the speed of the engine's own JSON.stringify. For
 * everybody else it gives the container itself, so JSON.stringify and React see a plain object.
 *
 * @param text compact JSON text; its strings are written as JSON.stringify writes them
 * @returns false when the container has a `toJSON` of its own: it is remembered, but only found when it is the whole
 *   value that is written, so that the container around it has to be remembered as well
 */
export function rememberSource(container: object, text: string): boolean {
  jsonWriter.remembered += 1;
  Object.defineProperty(container, SOURCE, { value: text });
  if (Object.hasOwn(container, 'toJSON')) return false;
  Object.defineProperty(container, 'toJSON', { value: giveSource });
  return true;
}

function giveSource(this: object): unknown {
  const { writing } = jsonWriter;
  const text = writing && sourceOf(this);
  if (!writing || text === undefined) return this;
  writing.sources.push(text);
  return writing.marker ?? this;
}
