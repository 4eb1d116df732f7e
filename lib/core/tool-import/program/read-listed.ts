import { isJsonObject } from '@/lib/core/claude/message';
import { jsonReaders } from '../json-readers';
import { readValue } from '../read-value';
import type { FoundTool, TellProblem } from '../tool-reader';

/** Readers of definitions: what a program merely holds as a schema or as messages is none of its tools. */
const readers = jsonReaders.filter(({ id }) => id !== 'json-schema' && id !== 'calls');

/** The tools among the values that a program writes out; a list that only repeats tools read before adds nothing. */
export function readListed(values: readonly unknown[], tell: TellProblem): FoundTool[] {
  const seen = new Set<unknown>();
  return values.flatMap((value) => {
    if (!Array.isArray(value) && !isJsonObject(value)) return [];
    const read = readValue(value, readers, () => {});
    const fresh = (read?.found ?? []).filter(({ definition }) => {
      const key = JSON.stringify(definition);
      return !seen.has(key) && seen.add(key);
    });
    if (read && fresh.length > 0) readValue(value, readers, tell);
    return fresh;
  });
}
