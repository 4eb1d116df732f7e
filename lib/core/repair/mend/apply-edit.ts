import { getAt } from '@/lib/core/json/get-at';
import { parseJsonPointer } from '@/lib/core/json/json-pointer';
import type { JsonPatchEdit } from '@/lib/core/tool/fix/to-json-patch';

/**
 * A value with one edit of a JSON Patch made in it; what is not on the way to its place is the same as before. A place
 * that is not there leaves the value as it is.
 */
export function applyEdit(value: unknown, edit: JsonPatchEdit): unknown {
  const parts = parseJsonPointer(edit.path);
  switch (edit.op) {
    case 'remove':
      return change(value, parts, () => undefined);
    case 'move': {
      const from = parseJsonPointer(edit.from);
      const held = getAt(value, from);
      const without = change(value, from, () => undefined);
      return held === undefined ? value : change(without, parts, () => held);
    }
    case 'add':
      return change(value, parts, () => edit.value, true);
    default:
      return change(value, parts, () => edit.value);
  }
}

/**
 * @param make the value at the place; undefined takes it out. Objects on the way are made where they lack.
 * @param isInserted in a list, before what stands at the place
 */
function change(value: unknown, parts: readonly string[], make: () => unknown, isInserted = false): unknown {
  const [part, ...rest] = parts;
  if (part === undefined) return make();
  if (Array.isArray(value)) return changeItem(value, part, rest, make, isInserted);
  const held: Record<string, unknown> = typeof value === 'object' && value !== null ? { ...value } : {};
  const next = change(Object.hasOwn(held, part) ? held[part] : undefined, rest, make, isInserted);
  if (next === undefined) delete held[part];
  else
    Object.defineProperty(held, part, { value: next, enumerable: true, writable: true, configurable: true });
  return held;
}

function changeItem(
  list: readonly unknown[],
  part: string,
  rest: readonly string[],
  make: () => unknown,
  isInserted: boolean,
): unknown[] {
  const index = part === '-' ? list.length : Number(part);
  if (!Number.isInteger(index) || index > list.length) return [...list];
  if (isInserted && rest.length === 0) return [...list.slice(0, index), make(), ...list.slice(index)];
  const next = change(list[index], rest, make, isInserted);
  return next === undefined
    ? list.filter((_, at) => at !== index)
    : [...list.slice(0, index), next, ...list.slice(index + 1)];
}
