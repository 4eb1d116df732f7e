import 'server-only';
import type { Changed } from '@/lib/core/run/run-changes';
import { getPrisma } from '@/lib/server/db/database';
import { readChanges } from '@/lib/server/store/read-changes';

/** What a run changed of its session, where it did. */
export async function readChanged(runId: string): Promise<Changed | undefined> {
  const prisma = await getPrisma();
  const row = await prisma.run.findUnique({ where: { id: runId }, select: { changes: true } });
  return row ? readChanges(row)?.changed : undefined;
}
