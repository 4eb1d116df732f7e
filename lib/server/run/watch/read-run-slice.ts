import 'server-only';
import { limits } from '@/lib/core/limits/limits.mjs';
import { readLogRow } from '@/lib/core/run/log/read-log-row';
import type { StoredRunEvent } from '@/lib/core/run/log/stored-run-event';
import { readRows } from '@/lib/server/db/read-rows';

/** So many bytes of a log are read at once; a single row may be longer. */
const SLICE_BYTES = limits.logSlice.value;

/** Nor are more rows than this. */
const SLICE_ROWS = 500;

const SELECT_SIZES = `
  SELECT "firstSeq", octet_length("events") AS "bytes" FROM "RunEventBatch"
  WHERE "runId" = ? AND "lastSeq" > ? AND "firstSeq" >= (
    SELECT coalesce(max("firstSeq"), 0) FROM "RunEventBatch" WHERE "runId" = ? AND "firstSeq" <= ?
  )
  ORDER BY "firstSeq" LIMIT ?`;

const SELECT_EVENTS = `
  SELECT "events" FROM "RunEventBatch" WHERE "runId" = ? AND "firstSeq" BETWEEN ? AND ? ORDER BY "firstSeq"`;

/**
 * The next stored events of a run after `seq`, in order: as many as a slice holds, so that a log of any length can be
 * read. Empty when there is none.
 */
export async function readRunSlice(runId: string, seq: number): Promise<StoredRunEvent[]> {
  const sizes = await readRows<{ firstSeq: number; bytes: number }>(
    SELECT_SIZES,
    runId,
    seq,
    runId,
    seq + 1,
    SLICE_ROWS,
  );
  const first = sizes[0]?.firstSeq;
  if (first === undefined) return [];
  let last = first;
  let bytes = 0;
  for (const row of sizes) {
    bytes += row.bytes;
    if (bytes > SLICE_BYTES && row !== sizes[0]) break;
    last = row.firstSeq;
  }
  const rows = await readRows<{ events: string }>(SELECT_EVENTS, runId, first, last);
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
