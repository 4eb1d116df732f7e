import 'server-only';
import { cutJson } from '@/lib/core/cut/cut-json';
import { splitJsonList } from '@/lib/core/cut/split-json-list';
import { readLogRow } from '@/lib/core/run/log/read-log-row';
import type { StoredRunEvent } from '@/lib/core/run/log/stored-run-event';
import { inSlices } from '@/lib/server/cut/in-slices';
import { getPrisma } from '@/lib/server/db/database';

/** How much of a log is given at a time, in UTF-16 units of what is stored. */
const STRETCH = 2_000_000;
/** How much is read of the database at a time, in bytes and rows. */
const MAX_READ = 1_000_000;
const MAX_ROWS = 500;

/** An event whose long texts were cut. */
export interface CutEvent {
  event: StoredRunEvent;
  json: string;
  isCut: true;
}

/**
 * The events of a run behind `seq`, in order, with long texts cut: as many as may be read at once; none when there are no
 * more. A long row is read alone, so that only one is in memory, however much they hold. What is given never ends with
 * the end of a segment that was followed by another.
 */
export async function readCutEvents(runId: string, seq: number): Promise<CutEvent[]> {
  const found: CutEvent[] = [];
  let last = seq;
  for (let room = STRETCH; room > 0 || found.at(-1)?.event.type === 'run-end'; ) {
    const rows = await readRows(runId, last);
    if (rows.length === 0) break;
    for (const row of rows) {
      room -= row.events.length;
      last = row.lastSeq;
      found.push(...(await cutRow(runId, row)));
    }
  }
  return found.filter(({ event }) => event.seq > seq);
}

/** The next rows of a log: as many as are short together, at least one. */
async function readRows(runId: string, seq: number) {
  const prisma = await getPrisma();
  const sizes = await prisma.$queryRaw<{ firstSeq: number | bigint; size: number | bigint }[]>`
    SELECT "firstSeq", octet_length("events") AS "size" FROM "RunEventBatch"
    WHERE "runId" = ${runId} AND "lastSeq" > ${seq} ORDER BY "firstSeq" LIMIT ${MAX_ROWS}`;
  let room = MAX_READ;
  const taken = sizes.filter(({ size }, index) => {
    room -= Number(size);
    return index === 0 || room > 0;
  });
  const last = taken.at(-1);
  if (!last) return [];
  return prisma.runEventBatch.findMany({
    where: { runId, lastSeq: { gt: seq }, firstSeq: { lte: Number(last.firstSeq) } },
    orderBy: { firstSeq: 'asc' },
    select: { firstSeq: true, lastSeq: true, events: true },
  });
}

async function cutRow(runId: string, row: { firstSeq: number; events: string }): Promise<CutEvent[]> {
  const texts = await inSlices(cutItems(runId, row.firstSeq, row.events));
  const events = readLogRow(`[${texts.join(',')}]`);
  return events.map((event, index) => ({ event, json: texts[index] ?? '', isCut: true as const }));
}

function* cutItems(runId: string, firstSeq: number, list: string): Generator<null, string[]> {
  const texts: string[] = [];
  for (const item of splitJsonList(list)) {
    if (item === null) yield null;
    else texts.push(yield* cutJson(item, { of: 'event', runId, seq: firstSeq + texts.length }));
  }
  return texts;
}
