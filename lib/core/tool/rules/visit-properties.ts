import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import type { PathPart } from '@/lib/core/json/json-pointer';
import type { ToolFacts } from '../tool-finding';
import { visitSchema } from './visit-schema';

/** A property somewhere in the input_schema of a tool. */
export interface PropertyPlace {
  name: string;
  schema: JsonObject;
  isRequired: boolean;
  /** Whether it is a parameter of the tool itself, and not of an object in one. */
  isTop: boolean;
  /** What its description says; empty where there is none. */
  description: string;
  /** From the definition. */
  path: PathPart[];
}

const known = new WeakMap<readonly unknown[], PropertyPlace[]>();

/** Every property whose schema is an object, at every depth, in document order. */
export function visitProperties(tool: ToolFacts): readonly PropertyPlace[] {
  const places = visitSchema(tool);
  const before = known.get(places);
  if (before) return before;
  const found = places.flatMap(({ schema, path }) => {
    if (!isJsonObject(schema.properties)) return [];
    const required: unknown[] = Array.isArray(schema.required) ? schema.required : [];
    return Object.entries(schema.properties).flatMap(([name, held]): PropertyPlace[] =>
      isJsonObject(held)
        ? [
            {
              name,
              schema: held,
              isRequired: required.includes(name),
              isTop: path.length === 1,
              description: typeof held.description === 'string' ? held.description : '',
              path: [...path, 'properties', name],
            },
          ]
        : [],
    );
  });
  known.set(places, found);
  return found;
}
