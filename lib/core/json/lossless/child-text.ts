import { skipString } from '@/lib/core/json/skip-string';
import { sourceOf } from './source-of';

/**
 * The text of one item of an object or array, exactly as it was said: `1.0`, `9007199254740993`. Where a key comes twice,
 * of the last, which is the one the value has.
 *
 * @returns undefined where the item's value says everything, and where there is no such item
 */
export function childText(container: object, key: string | number): string | undefined {
  const source = sourceOf(container);
  if (source === undefined) return undefined;
  let texts = known.get(container);
  if (!texts) {
    texts = listChildTexts(source);
    known.set(container, texts);
  }
  return texts.get(String(key));
}

/** A list of thousands is asked for one after another; a container that has a source never changes. */
const known = new WeakMap<object, Map<string, string>>();

/** The texts of the items of a compact JSON text, by key or index. */
function listChildTexts(source: string): Map<string, string> {
  const texts = new Map<string, string>();
  const isArray = source[0] === '[';
  let key = '0';
  let from = 1;
  let depth = 0;
  for (let at = 1; at < source.length; at += 1) {
    const char = source[at];
    if (char === '"') {
      const end = skipString(source, at);
      if (depth === 0 && !isArray && at === from && source[end] === ':') {
        key = String(JSON.parse(source.slice(at, end)));
        from = end + 1;
      }
      at = end - 1;
    } else if (char === '{' || char === '[') depth += 1;
    else if (depth > 0 && (char === '}' || char === ']')) depth -= 1;
    else if (depth === 0 && (char === ',' || char === '}' || char === ']')) {
      if (at > from) texts.set(key, source.slice(from, at));
      if (isArray) key = String(texts.size);
      from = at + 1;
    }
  }
  return texts;
}
