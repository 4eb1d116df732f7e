import type { ContentNote } from '@/lib/core/claude/content/sendable-block';
import { isJsonObject, toBlocks } from '@/lib/core/claude/message';
import { findFreeId } from '@/lib/core/run/find-free-id';
import { isReservedId } from '@/lib/core/run/is-reserved-id';
import type { SessionFile } from '../session-file';

const isSendable = (id: string): boolean => /^[a-zA-Z0-9_-]+$/.test(id) && !isReservedId(id);

/** A session file in which every call has an id the API takes: in its turns, and in the logs of its runs alike. */
export function renameFileCalls(file: SessionFile): { file: SessionFile; changes: ContentNote[] } {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  const given = file.turns.flatMap(({ message }) =>
    toBlocks(message.content).flatMap(({ type, id }) =>
      type === 'tool_use' && typeof id === 'string' ? [id] : [],
    ),
  );
  for (const id of given) if (isSendable(id)) taken.add(id);
  for (const id of given) {
    if (isSendable(id) || names.has(id)) continue;
    const free = findFreeId(id, taken);
    names.set(id, free);
    taken.add(free);
  }
  if (names.size === 0) return { file, changes: [] };
  const changes = [...names].map(([old, id]) => ({
    path: '',
    message: `The call "${old.slice(0, 60)}" is called ${id} now: ${
      isReservedId(old) ? 'that id is reserved.' : 'an id holds only letters, digits, _ and -.'
    }`,
  }));
  return { file: { ...file, turns: rename(file.turns, names), runs: rename(file.runs, names) }, changes };
}

/** The same value with the ids of calls renamed where they stand as such; inputs of tools are left alone. */
function rename<T>(value: T, names: ReadonlyMap<string, string>): T {
  if (Array.isArray(value)) return value.map((one) => rename(one, names)) as T;
  if (!isJsonObject(value)) return value;
  const isCall = value.type === 'tool_use';
  const renamed = Object.entries(value).map(([key, held]) => {
    if (key === 'input') return [key, held];
    if (key === 'tool_use_id' || (isCall && key === 'id')) return [key, names.get(String(held)) ?? held];
    if (key === 'tool_use_ids' && Array.isArray(held))
      return [key, held.map((id) => names.get(String(id)) ?? id)];
    return [key, rename(held, names)];
  });
  return Object.fromEntries(renamed) as T;
}
