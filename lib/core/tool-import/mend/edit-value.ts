import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import type { PathPart } from '@/lib/core/json/json-pointer';
import type { ToolEdit } from '@/lib/core/tool/fix/tool-fix';
import { keepDigits } from '../keep-digits';

/** A value with one edit made in it: only what lies around the place is copied. The same value where the place is not there. */
export function editValue(value: unknown, edit: ToolEdit): unknown {
  return change(value, edit.path, edit);
}

function change(value: unknown, path: readonly PathPart[], edit: ToolEdit): unknown {
  const [part, ...rest] = path;
  if (part === undefined) return 'value' in edit ? edit.value : value;
  if (Array.isArray(value)) {
    const at = Number(part);
    if (!(at in value)) return value;
    if (rest.length > 0)
      return value.map((one: unknown, index) => (index === at ? change(one, rest, edit) : one));
    return 'value' in edit && edit.value !== undefined
      ? value.map((one: unknown, index) => (index === at ? edit.value : one))
      : value.filter((_, index) => index !== at);
  }
  return isJsonObject(value) ? keepDigits(value, changeObject(value, String(part), rest, edit)) : value;
}

function changeObject(value: JsonObject, key: string, rest: readonly PathPart[], edit: ToolEdit): JsonObject {
  if (rest.length > 0) {
    const pairs = Object.entries(value).map(([name, held]) => [
      name,
      name === key ? change(held, rest, edit) : held,
    ]);
    return Object.fromEntries(pairs);
  }
  if ('rename' in edit)
    return Object.fromEntries(
      Object.entries(value).map(([name, held]) => [name === key ? edit.rename : name, held]),
    );
  const others = Object.entries(value).filter(([name]) => name !== key);
  if (edit.value === undefined) return Object.fromEntries(others);
  return Object.hasOwn(value, key)
    ? Object.fromEntries(
        Object.entries(value).map(([name, held]) => [name, name === key ? edit.value : held]),
      )
    : Object.fromEntries([...others, [key, edit.value]]);
}
