import { isJsonObject } from '@/lib/core/claude/message';
import type { Shape } from './shape';

/** Whether a form made of a shape can show a value and give it back: whether it is of that kind, however wrong inside. */
export function fits(shape: Shape, value: unknown): boolean {
  switch (shape.is) {
    case 'anything':
      return !shape.isObject || isJsonObject(value);
    case 'text':
      return typeof value === 'string';
    case 'integer':
      return typeof value === 'number';
    case 'flag':
      return typeof value === 'boolean';
    case 'one-of':
      return typeof value === 'string' && shape.values.includes(value);
    case 'list':
      return Array.isArray(value) && isEachFit(shape.of, value);
    case 'object':
      // What it has besides would be out of sight.
      return isJsonObject(value) && Object.keys(value).every((name) => Object.hasOwn(shape.fields, name));
    case 'map':
      return isJsonObject(value);
    case 'variants':
      return isJsonObject(value) && fitsVariant(shape.of, value);
    case 'text-or':
      return typeof value === 'string'
        ? shape.texts.length === 0 || shape.texts.includes(value)
        : fits(shape.other, value);
  }
}

/** Texts stand on a line of their own as they are. */
function isEachFit(of: Shape, entries: readonly unknown[]): boolean {
  if (of.is !== 'text') return true;
  const lost = of.keepsSpaces ? /\n/ : /\n|^\s|\s$/;
  return entries.every((one) => typeof one === 'string' && one !== '' && !lost.test(one));
}

function fitsVariant(
  of: Readonly<Record<string, Shape>>,
  { type, ...rest }: Record<string, unknown>,
): boolean {
  const chosen = typeof type === 'string' && Object.hasOwn(of, type) ? of[type] : undefined;
  return chosen !== undefined && fits(chosen, rest);
}
