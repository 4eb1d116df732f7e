import 'server-only';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { deserialize } from 'node:v8';
import { getDatabaseFile, getWriter } from '@/lib/server/db/database';
import { readRows } from '@/lib/server/db/read-rows';
import type { Writer } from '@/lib/server/db/writer';
import { getLog } from '@/lib/server/log';
import { withLock } from '@/lib/server/run/run-registry';
import { runTask } from '@/lib/server/worker/run-task';
import { indexTask } from './index-task';
import { isOutOfRoom } from './is-out-of-room';
import { LONG_BYTES } from './long-bytes';
import { MAX_FAILURES, searchRows } from './search-rows';
import { markIndexed } from './word-sets';

/** How long a worker may take to read one. */
const DEADLINE_MS = 30_000;

const SELECT_LONG = `
  SELECT p."sessionId", p."turnId" FROM "SearchPending" p JOIN "Turn" t ON t."id" = p."turnId"
  WHERE p."failures" < ${MAX_FAILURES} AND octet_length(t."message") > ${LONG_BYTES} LIMIT 1`;

/** Brings the search index up to date with the turns that take long to read: a worker reads them, one after the other. */
export async function indexLongTurns(): Promise<void> {
  while (await withLock('search-index-long', indexNext));
}

interface LongPending {
  sessionId: string;
  turnId: string;
}

/** Each turn is gone from the list after it or has one failure more. @returns false when there was none */
async function indexNext(): Promise<boolean> {
  const writer = await getWriter();
  const [next] = await readRows<LongPending>(SELECT_LONG);
  if (!next) return false;
  const { sessionId, turnId } = next;
  try {
    await indexOne(writer, next);
  } catch (error) {
    if (isOutOfRoom(error)) throw error;
    getLog().error({ err: error, sessionId, turnId }, 'a long turn could not be indexed for the search');
    await writer.write((connection) => searchRows.countFailure(connection, sessionId, [turnId]));
  }
  return true;
}

async function indexOne(writer: Writer, { sessionId, turnId }: LongPending): Promise<void> {
  const database = await getDatabaseFile();
  const entries = await runTask(indexTask, { database, turnId }, DEADLINE_MS);
  if (!entries) throw new Error('It took too long to read.');
  let number: number | undefined;
  for (const piece of entries.pieces) {
    await writer.write((connection) => {
      number = searchRows.getSession(connection, sessionId)?.number;
      if (number !== undefined) searchRows.writeTurns(connection, number, deserialize(piece));
    });
    await nextTurn();
  }
  await writer.write((connection) => {
    if (entries.hasError) searchRows.markError(connection, sessionId);
    searchRows.finish(connection, sessionId, [turnId]);
  });
  // What is kept of words has to look at it again.
  if (number !== undefined) markIndexed([number]);
}
