import 'server-only';
import { readJsonAs } from '@/lib/core/json/read-json-as';
import { type StoredRunChanges, storedRunChangesSchema } from '@/lib/core/run/run-changes';
import type { Run } from '@/prisma/generated/client';

/** What a run is run with in place of its session's settings and tools; undefined for a run without any. */
export function readChanges({ changes }: Pick<Run, 'changes'>): StoredRunChanges | undefined {
  return changes === null ? undefined : readJsonAs(storedRunChangesSchema, changes);
}
