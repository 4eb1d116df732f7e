import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';

/**
 * Fields of an imported file that nobody here knows. They are kept and written out again, and do nothing. Fields of
 * tools, turns, runs and what runs changed stand under the id of what they belong to.
 */
export interface UnknownFields {
  file: JsonObject;
  tools: Record<string, JsonObject>;
  turns: Record<string, JsonObject>;
  runs: Record<string, JsonObject>;
  changes: Record<string, UnknownChanges>;
}

/** Those of what a run changed: its own, those of what it tells of itself, and those of its tools by their place. */
export interface UnknownChanges {
  fields?: JsonObject | undefined;
  changed?: JsonObject | undefined;
  tools?: Record<string, JsonObject> | undefined;
}

export const noUnknownFields: UnknownFields = { file: {}, tools: {}, turns: {}, runs: {}, changes: {} };

/** The fields of an object a schema has no place for. */
export function findUnknown(value: unknown, shape: object): JsonObject {
  if (!isJsonObject(value)) return {};
  return Object.fromEntries(Object.entries(value).filter(([key]) => !Object.hasOwn(shape, key)));
}

/** An object with the unknown fields it came with, behind its own; a field that is known by now wins. */
export function withUnknownFields<T extends object>(value: T, unknownFields: JsonObject | undefined): T {
  return unknownFields ? { ...value, ...findUnknown(unknownFields, value) } : value;
}

/** The fields of a list by the id of each item, without the items that have none. */
export function collectUnknown<T extends object>(
  items: readonly [id: string, fields: T][],
): Record<string, T> {
  return Object.fromEntries(items.filter(([, fields]) => Object.keys(fields).length > 0));
}

/** The same fields under other ids. An item whose id has no new one is gone. */
export function renameUnknown(
  { file, tools, turns, runs, changes }: UnknownFields,
  ids: Record<'tools' | 'turns' | 'runs', ReadonlyMap<string, string>>,
): UnknownFields {
  const rename = <T>(fields: Record<string, T>, names: ReadonlyMap<string, string>) =>
    Object.fromEntries(
      Object.entries(fields).flatMap(([id, held]) => {
        const renamed = names.get(id);
        return renamed === undefined ? [] : [[renamed, held]];
      }),
    );
  return {
    file,
    tools: rename(tools, ids.tools),
    turns: rename(turns, ids.turns),
    runs: rename(runs, ids.runs),
    changes: rename(changes, ids.runs),
  };
}
