import type { JsonObject } from '@/lib/core/claude/message';
import { isJsonObject } from '@/lib/core/claude/message';
import { toObjectSchema } from '../program/code-parameter';

/** A schema of Zod that a program writes out, as a JSON Schema. */
export class ZodValue {
  readonly schema: JsonObject;
  readonly isOptional: boolean;

  constructor(schema: JsonObject, isOptional = false) {
    this.schema = schema;
    this.isOptional = isOptional;
  }
}

/** The schema of an object whose properties are schemas of Zod; what is none of them allows anything. */
export const ofShape = (shape: JsonObject): JsonObject =>
  toObjectSchema(
    Object.entries(shape).map(([name, held]) => ({
      name,
      schema: held instanceof ZodValue ? held.schema : {},
      isRequired: !(held instanceof ZodValue && held.isOptional),
    })),
  );

/** A value with JSON Schemas where schemas of Zod stood, and an object of nothing but those as the schema of an object. */
export function toPlain(value: unknown): unknown {
  if (value instanceof ZodValue) return value.schema;
  if (Array.isArray(value)) return value.map(toPlain);
  if (!isJsonObject(value)) return value;
  const held = Object.values(value);
  if (held.length > 0 && held.every((one) => one instanceof ZodValue)) return ofShape(value);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, toPlain(one)]));
}
