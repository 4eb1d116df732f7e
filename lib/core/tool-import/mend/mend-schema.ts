import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { getAt } from '@/lib/core/json/get-at';
import type { PathPart } from '@/lib/core/json/json-pointer';
import { parseJsonPointer } from '@/lib/core/json/json-pointer';
import type { Tell } from '@/lib/core/repair/repair-change';
import { findBrokenRefs } from '@/lib/core/schema/find-broken-refs';
import { findSchemaIssues } from '@/lib/core/schema/find-schema-issues';
import { editValue } from './edit-value';
import { flattenRoot } from './flatten-root';
import { mendNode } from './mend-node';
import { renameKeys } from './rename-keys';

const PATH = 'input_schema';

const NOTHING = { type: 'object', properties: {} };

/** The schema of a tool's input as the API takes it, and which parameters have another name now. */
export function mendSchema(
  given: unknown,
  tell: Tell,
): { schema: JsonObject; renamed: ReadonlyMap<string, string> } {
  if (given === undefined || given === null || given === true) {
    tell(PATH, 'There was no schema: the tool takes no parameters.', ...(given === undefined ? [] : [given]));
    return { schema: NOTHING, renamed: new Map() };
  }
  if (!isJsonObject(given)) {
    tell(PATH, 'This is no schema; the tool takes no parameters now.', given);
    return { schema: NOTHING, renamed: new Map() };
  }
  const node = mendNode(given, PATH, tell);
  const dialect = isJsonObject(node) ? mendDialect(node, node !== given, tell) : NOTHING;
  const root = flattenRoot(withoutBroken(dialect, tell), PATH, tell);
  return renameKeys(root, PATH, tell);
}

/** A schema that is written in 2020-12 now must not name an older draft. */
function mendDialect(schema: JsonObject, isMended: boolean, tell: Tell): JsonObject {
  const { $schema, ...rest } = schema;
  if ($schema === undefined || !isMended || String($schema).includes('2020-12')) return schema;
  tell(`${PATH}.$schema`, 'The schema is written in draft 2020-12 now, which needs no $schema.', $schema);
  return rest;
}

/** What is still no valid keyword, and references that lead nowhere. */
function withoutBroken(schema: JsonObject, tell: Tell): JsonObject {
  const wrong = findSchemaIssues(schema).map(({ path, message }) => ({
    path: parseJsonPointer(path),
    message,
  }));
  const broken = findBrokenRefs(schema).map(({ path, message }) => ({
    path: parseJsonPointer(path),
    message,
  }));
  return [...wrong, ...broken].reverse().reduce<JsonObject>((now, { path, message }) => {
    const before = getAt(now, path);
    if (before === undefined || path.length === 0) return now;
    tell(toDotted(path), `Left out: ${message}`, before);
    const edited = editValue(now, { path });
    return isJsonObject(edited) ? edited : now;
  }, schema);
}

const toDotted = (path: readonly PathPart[]): string => [PATH, ...path].join('.');
