import 'server-only';
import type { z } from 'zod';
import type { getRunOperation } from '@/lib/core/api/run-operations';
import { readJsonAs } from '@/lib/core/json/read-json-as';
import { rerunSchema } from '@/lib/core/rerun/rerun';
import { type RunData, runSchema } from '@/lib/core/run/run-schema';
import type { Run } from '@/prisma/generated/client';
import { readChanges } from './read-changes';

/** A run as the API tells it. */
export function toRunData(row: Run): RunData {
  return runSchema.parse({
    ...row,
    rerun: row.rerun === null ? null : readJsonAs(rerunSchema, row.rerun),
    changed: readChanges(row)?.changed ?? null,
    divergence: row.divergence === null ? null : JSON.parse(row.divergence),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  });
}

/** The same with what it is run with in place of its session's settings and tools, which may be long. */
export function toFullRunData(row: Run): z.input<typeof getRunOperation.response> {
  const changes = readChanges(row);
  if (!changes) return { ...toRunData(row), changes: null };
  const { changed: _changed, ...given } = changes;
  return { ...toRunData(row), changes: given };
}
