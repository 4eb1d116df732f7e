import 'server-only';
import { type RunData, runSchema } from '@/lib/core/api/run-schema';
import type { Run } from '@/prisma/generated/client';

/** A run as the API tells it. */
export function toRunData(row: Run): RunData {
  return runSchema.parse({
    ...row,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  });
}
