import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import type { PathPart } from '@/lib/core/json/json-pointer';
import { walkSchema } from '@/lib/core/schema/walk-schema';
import type { ToolFacts } from '../tool-finding';

/** A schema within the input_schema of a tool. */
interface SchemaPlace {
  schema: JsonObject;
  /** From the definition. */
  path: PathPart[];
}

/** Many rules look at every schema of a tool: it is walked once for all of them. */
const known = new WeakMap<JsonObject, SchemaPlace[]>();

/** Every schema that is an object in the input_schema of a custom tool, in document order, itself first. */
export function visitSchema({ kind, definition }: ToolFacts): readonly SchemaPlace[] {
  const { input_schema: root } = definition;
  if (kind !== 'custom' || !isJsonObject(root)) return [];
  const before = known.get(root);
  if (before) return before;
  const found = [...walkSchema(root, 'draft-2020-12')].flatMap(({ value, path }) =>
    isJsonObject(value) ? [{ schema: value, path: ['input_schema', ...path] }] : [],
  );
  known.set(root, found);
  return found;
}
