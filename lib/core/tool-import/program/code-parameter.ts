import type { JsonObject } from '@/lib/core/claude/message';

/** A parameter of a function, or a field of a class, as a schema knows it. */
export interface CodeParameter {
  name: string;
  schema: JsonObject;
  isRequired: boolean;
}

/** The schema of an object with such fields. */
export function toObjectSchema(fields: readonly CodeParameter[]): JsonObject {
  const required = fields.filter(({ isRequired }) => isRequired).map(({ name }) => name);
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map(({ name, schema }) => [name, schema])),
    ...(required.length > 0 ? { required } : {}),
  };
}

/** `SearchOrders` as the name of a tool: `search_orders`. */
export const toSnakeCase = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .toLowerCase();
