import { isJsonObject } from '@/lib/core/claude/message';

/** Whether a value is of a type, or of one of several; a type that is none fits everything. */
export function fitsType(value: unknown, type: unknown): boolean {
  if (Array.isArray(type)) return type.some((one) => fitsType(value, one));
  switch (type) {
    case 'string':
    case 'boolean':
    case 'number':
      return typeof value === type;
    case 'integer':
      return Number.isInteger(value);
    case 'null':
      return value === null;
    case 'array':
      return Array.isArray(value);
    case 'object':
      return isJsonObject(value);
    default:
      return true;
  }
}
