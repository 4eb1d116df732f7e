import { isJsonObject } from '@/lib/core/claude/message';
import { collectInert, findUnknown, type InertFields } from './inert-fields';
import { fileRunSchema, fileToolSchema, fileTurnSchema, sessionFileSchema } from './session-file';

/** The fields of a session file that its schema has no place for; those of tools under their place in the file. */
export function findInert(file: object): InertFields {
  const { tools, turns, runs } = file as Record<string, unknown>;
  return {
    file: findUnknown(file, sessionFileSchema.shape),
    tools: collectInert(
      toList(tools).map((tool, index) => [String(index), findUnknown(tool, fileToolSchema.shape)]),
    ),
    turns: byName(turns, fileTurnSchema.shape),
    runs: byName(runs, fileRunSchema.shape),
  };
}

const toList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const byName = (items: unknown, shape: object) =>
  collectInert(
    toList(items).map((item) => [isJsonObject(item) ? String(item.id) : '', findUnknown(item, shape)]),
  );
