import 'server-only';
import { readLogRow } from '@/lib/core/run/log/read-log-row';
import type { StoredRunEvent } from '@/lib/core/run/log/stored-run-event';
import { getPrisma } from '@/lib/server/db/database';

/** The stored events of a run after `seq`, in order. */
export async function readRunEvents(runId: string, seq = 0): Promise<StoredRunEvent[]> {
  const prisma = await getPrisma();
  const rows = await prisma.runEventBatch.findMany({
    where: { runId, lastSeq: { gt: seq } },
    orderBy: { firstSeq: 'asc' },
    select: { events: true },
  });
  return rows.flatMap((row) => readLogRow(row.events)).filter((event) => event.seq > seq);
}

/** The events that were stored last of a run, together; none of a run without any. */
export async function readLastEvents(runId: string): Promise<StoredRunEvent[]> {
  const prisma = await getPrisma();
  const row = await prisma.runEventBatch.findFirst({
    where: { runId },
    orderBy: { firstSeq: 'desc' },
    select: { events: true },
  });
  return row ? readLogRow(row.events) : [];
}
