import 'server-only';
import { type RunData, runSchema } from '@/lib/core/api/run-schema';
import { rerunSchema } from '@/lib/core/rerun/rerun';
import type { Run } from '@/prisma/generated/client';

/** A run as the API tells it. */
export function toRunData(row: Run): RunData {
  return runSchema.parse({
    ...row,
    rerun: row.rerun === null ? null : rerunSchema.parse(JSON.parse(row.rerun)),
    divergence: row.divergence === null ? null : JSON.parse(row.divergence),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  });
}
