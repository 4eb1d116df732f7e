import 'server-only';
import { readLogRow } from '@/lib/core/run/read-log-row';
import type { StoredRunEvent } from '@/lib/core/run/stored-run-event';
import { getPrisma } from '@/lib/server/db/database';

/**
 * The stored events of a run without the pieces its answers arrived in, which are most of a log. The answers themselves
 * are there, as they were when they were whole.
 */
export async function readRunOutline(runId: string): Promise<StoredRunEvent[]> {
  const prisma = await getPrisma();
  const rows = await prisma.$queryRaw<{ event: string }[]>`
    SELECT "event"."value" AS "event"
    FROM "RunEventBatch", json_each("RunEventBatch"."events") AS "event"
    WHERE "RunEventBatch"."runId" = ${runId} AND json_extract("event"."value", '$.type') <> 'stream'
    ORDER BY "RunEventBatch"."firstSeq", "event"."key"`;
  return readLogRow(`[${rows.map(({ event }) => event).join(',')}]`);
}
