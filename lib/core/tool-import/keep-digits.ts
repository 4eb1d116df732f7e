import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { childText } from '@/lib/core/json/lossless/child-text';
import { sourceOf } from '@/lib/core/json/lossless/source-of';
import { readJson } from '@/lib/core/json/read-json';
import { writeJson } from '@/lib/core/json/write-json';

/**
 * A schema that was made anew of another one, with the numbers of that to their last digit: a copy holds 2^63 - 1 rounded, and
 * a bound of the model's would be another one.
 *
 * @param from what `readJson` gave
 * @param to holds what it took over under the same key, or a number under another one
 * @returns `to` itself where no number says more than its value
 */
export function keepDigits(from: object, to: JsonObject): JsonObject {
  if (sourceOf(from) === undefined) return to;
  const texts = new Map(
    Object.entries(to).flatMap(([key, held]) => {
      const text = typeof held === 'number' ? findText(from, key, held) : undefined;
      return text === undefined ? [] : [[key, text] as const];
    }),
  );
  if (texts.size === 0) return to;
  const pairs = Object.entries(to).flatMap(([key, held]) => {
    const text = texts.get(key) ?? writeJson(held);
    return text === undefined ? [] : [`${JSON.stringify(key)}:${text}`];
  });
  const made = readJson(`{${pairs.join(',')}}`);
  return isJsonObject(made) ? made : to;
}

/** An example as a list of one, to its last digit. */
export function toExamples(holder: JsonObject): unknown {
  const text = childText(holder, 'example');
  return text === undefined ? [holder.example] : readJson(`[${text}]`);
}

/** How a number was written, where that says more than its value. */
function findText(from: object, key: string, held: number): string | undefined {
  const places = [key, ...Object.keys(from)].filter((one) => Object.is(Reflect.get(from, one), held));
  return places
    .map((one) => childText(from, one))
    .find((text) => text !== undefined && text !== JSON.stringify(held));
}
