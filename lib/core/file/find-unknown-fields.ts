import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { changedSchema } from '@/lib/core/run/run-changes';
import {
  fileChangesSchema,
  fileChangesToolSchema,
  fileRunSchema,
  fileToolSchema,
  fileTurnSchema,
  sessionFileSchema,
} from './session-file';
import { collectUnknown, findUnknown, type UnknownChanges, type UnknownFields } from './unknown-fields';

/** The fields of a session file that its schema has no place for; those of tools under their place in the file. */
export function findUnknownFields(file: object): UnknownFields {
  const { tools, turns, runs } = file as Record<string, unknown>;
  return {
    file: findUnknown(file, sessionFileSchema.shape),
    tools: byPlace(tools, fileToolSchema.shape),
    turns: byName(turns, (turn) => findUnknown(turn, fileTurnSchema.shape)),
    runs: byName(runs, (run) => findUnknown(run, fileRunSchema.shape)),
    changes: byName(runs, ({ changes }) => findUnknownChanges(changes)),
  };
}

function findUnknownChanges(changes: unknown): UnknownChanges {
  if (!isJsonObject(changes)) return {};
  return collectUnknown([
    ['fields', findUnknown(changes, fileChangesSchema.shape)],
    ['changed', findUnknown(changes.changed, changedSchema.shape)],
    ['tools', byPlace(changes.tools, fileChangesToolSchema.shape)],
  ]);
}

const toList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const byPlace = (items: unknown, shape: object) =>
  collectUnknown(toList(items).map((item, index) => [String(index), findUnknown(item, shape)]));

const byName = <T extends object>(items: unknown, find: (item: JsonObject) => T) =>
  collectUnknown(
    toList(items).flatMap((item): [string, T][] =>
      isJsonObject(item) ? [[String(item.id), find(item)]] : [],
    ),
  );
