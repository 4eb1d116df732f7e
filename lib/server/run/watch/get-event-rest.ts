import 'server-only';
import { AppError } from '@/lib/core/app-error';
import { splitJsonList } from '@/lib/core/cut/split-json-list';
import { inSlices } from '@/lib/server/cut/in-slices';
import { respondWithRest } from '@/lib/server/cut/respond-with-rest';
import { getPrisma } from '@/lib/server/db/database';
import { getRunRow } from '@/lib/server/store/get-run';

/** Answers with what was cut off a text of an event. @throws AppError `not_found` */
export async function getEventRest(runId: string, seq: number, place: string): Promise<Response> {
  await getRunRow(runId);
  return respondWithRest(`${runId}/${seq}`, place, () => readEventJson(runId, seq));
}

async function readEventJson(runId: string, seq: number): Promise<string> {
  const prisma = await getPrisma();
  const row = await prisma.runEventBatch.findFirst({
    where: { runId, firstSeq: { lte: seq }, lastSeq: { gte: seq } },
    select: { firstSeq: true, events: true },
  });
  const json = row && (await inSlices(findItem(row.events, seq - row.firstSeq)));
  if (!json) throw new AppError('not_found', `Run ${runId} has no event ${seq}.`);
  return json;
}

/** The log counts without gaps: an event's place in its row is known. */
function* findItem(list: string, index: number): Generator<null, string | undefined> {
  let count = 0;
  for (const item of splitJsonList(list)) {
    if (item === null) yield null;
    else if (count === index) return item;
    else count += 1;
  }
  return undefined;
}
