import 'server-only';
import type { Changed } from '@/lib/core/run/run-changes';
import { getPrisma } from '@/lib/server/db/database';
import { readRun } from '@/lib/server/store/read-run';

/** What a run changed of its session, where it did. */
export async function readChanged(runId: string): Promise<Changed | undefined> {
  const prisma = await getPrisma();
  const row = await prisma.run.findUnique({ where: { id: runId } });
  return row ? readRun(row).changes?.changed : undefined;
}
