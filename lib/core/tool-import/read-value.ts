import { isJsonObject } from '@/lib/core/claude/message';
import { findEntries } from './find-entries';
import type { EntryReader, FoundTool, ImportProblem, ToolReader, ValueReader } from './tool-reader';

const isValue = (reader: ToolReader): reader is ValueReader => reader.from === 'value';
const isEntry = (reader: ToolReader): reader is EntryReader => reader.from === 'entry';

/** Tools of a value that was parsed: of a document, of a list, or one by itself. */
export function readValue(
  value: unknown,
  allowed: readonly ToolReader[],
  tell: (problem: ImportProblem) => void,
): { reader: ToolReader; found: FoundTool[] } | null {
  const documents = allowed.filter(isValue);
  const document = documents.find((reader) => reader.id !== 'calls' && reader.sniff(value));
  if (document) return { reader: document, found: document.read(value, tell) };
  const entries = allowed.filter(isEntry);
  const list = findEntries(value);
  const single = isJsonObject(value) ? entries.find((reader) => reader.sniff(value)) : undefined;
  const isSingle = single !== undefined && (list === undefined || single.id !== 'json-schema');
  const taken = isSingle && !Array.isArray(value) && !isJsonObjectWithTools(value) ? [value] : list;
  const made = taken && readList(taken, entries, tell);
  if (made) return made;
  const spoken = documents.find((reader) => reader.sniff(value));
  return spoken ? { reader: spoken, found: spoken.read(value, tell) } : null;
}

const isJsonObjectWithTools = (value: unknown): boolean => isJsonObject(value) && Array.isArray(value.tools);

/** Every entry by the reader that knows it; one nobody knows keeps its place. Null where nobody knows any. */
function readList(
  list: readonly unknown[],
  entries: readonly EntryReader[],
  tell: (problem: ImportProblem) => void,
): { reader: ToolReader; found: FoundTool[] } | null {
  const known = list.map((entry) => entries.find((reader) => reader.sniff(entry)));
  const first =
    known.find((reader) => reader !== undefined) ??
    (list.length === 0 ? (entries.find(({ id }) => id === 'claude') ?? entries[0]) : undefined);
  if (!first) return null;
  const found: FoundTool[] = [];
  for (const [index, entry] of list.entries()) {
    const reader = known[index];
    const before = found.at(-1);
    const joined = before && reader?.join?.(entry, before, tell);
    if (joined) found.splice(-1, 1, joined);
    if (reader && !joined) found.push(...reader.read(entry, tell));
    if (reader) continue;
    tell({
      severity: 'warning',
      path: String(index),
      message: 'This entry is no tool in any form known here.',
    });
    found.push({ definition: entry });
  }
  return { reader: first, found };
}
