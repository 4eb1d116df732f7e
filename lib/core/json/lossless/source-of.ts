/** Where a container keeps its text: a hidden property, which no copy has. A WeakMap costs ten times as much. */
export const SOURCE = Symbol.for('loopbench.json-source');

/**
 * The exact JSON text of an object or array, without blanks between tokens, where its value alone does not say it:
 * `{"id":9007199254740993}` is an object whose `id` is ...992. Undefined where the value says everything.
 *
 * Only the very object that `readJson` gave has it: a copy does not, because a copy may hold something else.
 */
export function sourceOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const text: unknown = Reflect.get(value, SOURCE);
  return typeof text === 'string' ? text : undefined;
}
