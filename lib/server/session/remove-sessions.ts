import 'server-only';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { getWriter } from '@/lib/server/db/database';
import { getLog } from '@/lib/server/log';
import { NOT_WHOLE } from '@/lib/server/store/not-whole';

const WANTED = `WITH wanted AS MATERIALIZED (
  SELECT "id", "number" FROM "Session" WHERE "id" IN (SELECT value FROM json_each(?)) AND "deletedAt" = ?
)`;

/**
 * What belongs to a session, and how many rows of it are taken away before others have their turn. Search texts cost most:
 * the index takes each of their words out again.
 */
const parts = [
  {
    rows: 4,
    sql: `${WANTED} DELETE FROM "SearchText" WHERE "id" IN (
      SELECT entry."id" FROM wanted JOIN "SearchText" entry
      ON entry."id" >= wanted."number" << 20 AND entry."id" < (wanted."number" + 1) << 20 LIMIT 4)`,
  },
  {
    rows: 200,
    sql: `${WANTED} DELETE FROM "Turn" WHERE rowid IN (
      SELECT "Turn".rowid FROM wanted JOIN "Turn" ON "Turn"."sessionId" = wanted."id" LIMIT 200)`,
  },
  {
    rows: 50,
    sql: `${WANTED} DELETE FROM "RunEventBatch" WHERE ("runId", "firstSeq") IN (
      SELECT batch."runId", batch."firstSeq" FROM wanted
      JOIN "Run" ON "Run"."sessionId" = wanted."id" JOIN "RunEventBatch" batch ON batch."runId" = "Run"."id" LIMIT 50)`,
  },
];
const REST = 'DELETE FROM "Session" WHERE "deletedAt" = ? AND "id" IN (SELECT value FROM json_each(?))';

/**
 * Takes sessions away that are not whole, with everything that belongs to them, in small steps. A session that is whole
 * stays. Each step takes as many rows as it may, or is the last of its kind.
 */
export async function removeSessions(ids: readonly string[]): Promise<void> {
  const writer = await getWriter();
  const wanted = JSON.stringify(ids);
  for (const { rows, sql } of parts) {
    for (let count = rows; count === rows; ) {
      count = await writer.write((connection) => connection.run(sql, wanted, NOT_WHOLE));
      await nextTurn();
    }
  }
  await writer.write((connection) => connection.run(REST, NOT_WHOLE, wanted));
}

/**
 * The same of sessions one of which may refuse: after a failure each is tried alone. One that fails then too is said in the
 * log, stays as it is, unseen, and is tried again when the server starts.
 *
 * @returns the ids of those that are gone
 */
export async function removeEachSession(ids: readonly string[]): Promise<string[]> {
  try {
    await removeSessions(ids);
    return [...ids];
  } catch {
    const gone: string[] = [];
    for (const id of ids) {
      try {
        await removeSessions([id]);
        gone.push(id);
      } catch (error) {
        getLog().error({ err: error, sessionId: id }, 'a session could not be taken away');
      }
    }
    return gone;
  }
}

/**
 * Takes away what a server that ended left of sessions it was writing or taking away. To be called once, before the first
 * request: it finds them at once, and takes its time for the rest.
 */
export async function removeLeftovers(): Promise<void> {
  const { connection } = await getWriter();
  const left = connection.all<{ id: string }>('SELECT "id" FROM "Session" WHERE "deletedAt" = ?', NOT_WHOLE);
  if (left.length === 0) return;
  void removeEachSession(left.map(({ id }) => id)).catch((error: unknown) => {
    getLog().error({ err: error }, 'what was left of sessions could not be taken away');
  });
}
