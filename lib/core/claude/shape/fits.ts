import { isJsonObject } from '@/lib/core/claude/message';
import type { Shape } from './shape';

/** Whether a form made of a shape can show a value and give it back: whether it is of that kind, however wrong inside. */
export function fits(shape: Shape, value: unknown): boolean {
  switch (shape.is) {
    case 'anything':
      return true;
    case 'text':
      return typeof value === 'string';
    case 'integer':
      return typeof value === 'number';
    case 'flag':
      return typeof value === 'boolean';
    case 'one-of':
      return typeof value === 'string' && shape.values.includes(value);
    case 'list':
      return Array.isArray(value) && (shape.of.is !== 'text' || value.every((one) => isLine(one)));
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

/** A text that stands on a line of its own as it is. */
const isLine = (one: unknown): boolean => typeof one === 'string' && one !== '' && !/\n|^\s|\s$/.test(one);

function fitsVariant(
  of: Readonly<Record<string, Shape>>,
  { type, ...rest }: Record<string, unknown>,
): boolean {
  const chosen = typeof type === 'string' && Object.hasOwn(of, type) ? of[type] : undefined;
  return chosen !== undefined && fits(chosen, rest);
}
