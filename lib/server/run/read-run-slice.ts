import 'server-only';
import { readLogRow } from '@/lib/core/run/read-log-row';
import type { StoredRunEvent } from '@/lib/core/run/stored-run-event';
import { getPrisma } from '@/lib/server/db/database';

/** So many bytes of a log are read at once; a single row may be longer. */
const SLICE_BYTES = 2 * 1024 * 1024;

/** Nor are more rows than this. */
const SLICE_ROWS = 500;

/**
 * The next stored events of a run after `seq`, in order: as many as a slice holds, so that a log of any length can be
 * read. Empty when there is none.
 */
export async function readRunSlice(runId: string, seq: number): Promise<StoredRunEvent[]> {
  const prisma = await getPrisma();
  const sizes = await prisma.$queryRaw<{ firstSeq: number | bigint; bytes: number | bigint }[]>`
    SELECT "firstSeq", octet_length("events") AS "bytes" FROM "RunEventBatch"
    WHERE "runId" = ${runId} AND "lastSeq" > ${seq} AND "firstSeq" >= (
      SELECT coalesce(max("firstSeq"), 0) FROM "RunEventBatch" WHERE "runId" = ${runId} AND "firstSeq" <= ${seq + 1}
    )
    ORDER BY "firstSeq" LIMIT ${SLICE_ROWS}`;
  const first = sizes[0]?.firstSeq;
  if (first === undefined) return [];
  let last = first;
  let bytes = 0;
  for (const row of sizes) {
    bytes += Number(row.bytes);
    if (bytes > SLICE_BYTES && row !== sizes[0]) break;
    last = row.firstSeq;
  }
  const rows = await prisma.$queryRaw<{ events: string }[]>`
    SELECT "events" FROM "RunEventBatch"
    WHERE "runId" = ${runId} AND "firstSeq" BETWEEN ${first} AND ${last} ORDER BY "firstSeq"`;
  return rows.flatMap(({ events }) => readLogRow(events)).filter((event) => event.seq > seq);
}

/** The stored events of a run from the first on, a slice at a time. */
export async function* readRunSlices(runId: string): AsyncGenerator<StoredRunEvent[], void> {
  let seq = 0;
  while (true) {
    const events = await readRunSlice(runId, seq);
    const last = events.at(-1);
    if (!last) return;
    seq = last.seq;
    yield events;
  }
}
