import 'server-only';
import { splitEntry } from '@/lib/core/search/split-entry';
import { toTurnsEntry } from '@/lib/core/search/to-search-entries';
import { type SearchTexts, toSearchTexts } from '@/lib/core/search/to-search-texts';
import { parseStoredMessage } from '@/lib/core/session/parse-stored-message';
import { getWriter } from '@/lib/server/db/database';
import { readRows } from '@/lib/server/db/read-rows';
import type { Writer } from '@/lib/server/db/writer';
import { getLog } from '@/lib/server/log';
import { withLock } from '@/lib/server/run/run-registry';
import { indexLongTurns } from './index-long-turns';
import { isOutOfRoom } from './is-out-of-room';
import { LONG_BYTES } from './long-bytes';
import { MAX_FAILURES, searchRows } from './search-rows';
import { markIndexed } from './word-sets';

/** A step is short, so that requests are answered between two of them. */
const MAX_STEP_ENTRIES = 200;
const MAX_STEP_BYTES = LONG_BYTES;

interface Pending {
  sessionId: string;
  turnId: string;
  bytes: number | null;
}

/**
 * Brings the search index up to date, for at most so long. A disk without room leaves it as it is: what is there is read
 * all the same.
 *
 * @returns true when it is up to date
 */
export async function indexPending(maxMs: number): Promise<boolean> {
  const until = performance.now() + maxMs;
  try {
    while (await withLock('search-index', () => indexStep())) {
      if (performance.now() > until) return false;
    }
    return await isDoneBy(until, indexLongTurns());
  } catch (error) {
    if (!isOutOfRoom(error)) throw error;
    getLog().error({ err: error }, 'no room for the search index');
    return false;
  }
}

/** Whether something is done by then. What is not goes on. */
async function isDoneBy(until: number, work: Promise<void>): Promise<boolean> {
  if (until === Number.POSITIVE_INFINITY) return work.then(() => true);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), Math.max(0, until - performance.now()));
  });
  const done = work.then(
    () => true,
    (error: unknown) => {
      getLog().error({ err: error }, 'the search index could not be brought up to date');
      return false;
    },
  );
  return Promise.race([done, late]).finally(() => clearTimeout(timer));
}

/** What no search asked for is indexed after so long at most. */
const BACKGROUND_MS = 10_000;

/** Brings the search index up to date now, and again and again as long as the process lives. */
export function keepIndexed(): void {
  let isBusy = false;
  const index = async () => {
    if (isBusy) return;
    isBusy = true;
    try {
      await indexPending(Number.POSITIVE_INFINITY);
    } catch (error) {
      getLog().error({ err: error }, 'the search index could not be brought up to date');
    } finally {
      isBusy = false;
    }
  };
  void index();
  setInterval(() => void index(), BACKGROUND_MS).unref();
}

/**
 * Indexes a few of the pending entries. Each of them is gone from the list after it or has one failure more, so that there
 * are no more steps than twice the entries.
 *
 * @returns false when there were none
 */
async function indexStep(): Promise<boolean> {
  const writer = await getWriter();
  const pending = await readRows<Pending>(
    `SELECT p."sessionId", p."turnId", octet_length(t."message") AS "bytes"
     FROM "SearchPending" p LEFT JOIN "Turn" t ON t."id" = p."turnId"
     WHERE p."failures" < ${MAX_FAILURES} AND (t."id" IS NULL OR octet_length(t."message") <= ${LONG_BYTES})
     ORDER BY p."sessionId", p."turnId" LIMIT ${MAX_STEP_ENTRIES}`,
  );
  if (pending.length === 0) return false;
  const step = takeUpTo(MAX_STEP_BYTES, pending);
  const bySession = new Map<string, Pending[]>();
  for (const entry of step) {
    const known = bySession.get(entry.sessionId);
    if (known) known.push(entry);
    else bySession.set(entry.sessionId, [entry]);
  }
  // Together: what they write is one transaction.
  await Promise.all([...bySession].map(([sessionId, entries]) => indexSession(writer, sessionId, entries)));
  return true;
}

/** What is pending of one session: one document for its turns, and the one of its title. */
async function indexSession(writer: Writer, sessionId: string, entries: Pending[]): Promise<void> {
  const pendingIds = entries.map(({ turnId }) => turnId);
  const turnIds = pendingIds.filter((turnId) => turnId !== '');
  const hasTitle = turnIds.length < pendingIds.length;
  try {
    const turns = turnIds.length > 0 ? await readTurns(turnIds) : null;
    let number: number | undefined;
    await writer.write((connection) => {
      const session = searchRows.getSession(connection, sessionId);
      number = session?.number;
      if (session && hasTitle) searchRows.writeTitle(connection, session);
      if (session && turns)
        for (const entry of splitEntry(turns.document))
          searchRows.writeTurns(connection, session.number, entry);
      if (session && turns?.hasError) searchRows.markError(connection, sessionId);
      searchRows.finish(connection, sessionId, pendingIds);
    });
    // What is kept of words has to look at it again.
    if (number !== undefined) markIndexed([number]);
  } catch (error) {
    // Not the entry's fault: once there is room, it is tried again.
    if (isOutOfRoom(error)) throw error;
    getLog().error({ err: error, sessionId }, 'a session could not be indexed for the search');
    await writer.write((connection) => searchRows.countFailure(connection, sessionId, pendingIds));
  }
}

/** At least one, and no more than fit. */
function takeUpTo(maxBytes: number, pending: Pending[]): Pending[] {
  let bytes = 0;
  const end = pending.findIndex((entry, index) => {
    bytes += Number(entry.bytes ?? 0);
    return bytes > maxBytes && index > 0;
  });
  return end < 0 ? pending : pending.slice(0, end);
}

/** What some turns of a session hold, as one document. */
async function readTurns(turnIds: string[]): Promise<{ document: SearchTexts; hasError: boolean }> {
  const rows = await readRows<{ message: string }>(
    `SELECT "message" FROM "Turn" WHERE "id" IN (SELECT value FROM json_each(?)) ORDER BY "createdAt", "id"`,
    JSON.stringify(turnIds),
  );
  const read = rows.map(({ message }) => readTexts(message));
  return {
    document: toTurnsEntry(read.map(({ texts }) => texts)),
    hasError: read.some((one) => one.hasError),
  };
}

/** One row that cannot be read must not keep all others out of the index. */
function readTexts(message: string): ReturnType<typeof toSearchTexts> {
  try {
    return toSearchTexts(parseStoredMessage(message));
  } catch (error) {
    getLog().error({ err: error }, 'a turn cannot be read for the search index');
    return { texts: { tool: '', message: '', input: '', result: '' }, hasError: false };
  }
}
