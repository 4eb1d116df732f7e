import 'server-only';
import { toTitleEntry, toTurnsEntry } from '@/lib/core/search/to-search-entries';
import { type SearchTexts, toSearchTexts } from '@/lib/core/search/to-search-texts';
import { parseStoredMessage } from '@/lib/core/session/parse-stored-message';
import { type Connection, isSqliteError } from '@/lib/server/db/connection';
import { getWriter } from '@/lib/server/db/database';
import { readRows } from '@/lib/server/db/read-rows';
import type { Writer } from '@/lib/server/db/writer';
import { getLog } from '@/lib/server/log';
import { inTurn } from '@/lib/server/run/run-registry';
import { parseNames } from '@/lib/server/session/parse-names';
import { markIndexed } from './word-sets';

/** A step is short, so that requests are answered between two of them. */
const MAX_STEP_ENTRIES = 200;
const MAX_STEP_BYTES = 1_000_000;
/** An entry that failed so often is left alone: the others get their turn, and the log has the reason. */
const MAX_FAILURES = 2;

interface Pending {
  sessionId: string;
  turnId: string;
  bytes: number | null;
}

interface TitleRow {
  number: number;
  title: string;
  toolNames: string;
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
    while (await inTurn('search-index', () => indexStep())) {
      if (performance.now() > until) return false;
    }
    return true;
  } catch (error) {
    if (!isOutOfRoom(error)) throw error;
    getLog().error({ err: error }, 'no room for the search index');
    return false;
  }
}

const isOutOfRoom = (error: unknown): boolean =>
  isSqliteError(error, 'SQLITE_FULL', 'SQLITE_IOERR', 'SQLITE_READONLY');

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
     WHERE p."failures" < ${MAX_FAILURES} ORDER BY p."sessionId", p."turnId" LIMIT ${MAX_STEP_ENTRIES}`,
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
  const turnIds = entries.map(({ turnId }) => turnId).filter((turnId) => turnId !== '');
  const hasTitle = turnIds.length < entries.length;
  try {
    const turns = turnIds.length > 0 ? await readTurns(turnIds) : null;
    let number: number | undefined;
    await writer.write((connection) => {
      const session = connection.get<TitleRow>(SELECT_SESSION, sessionId);
      number = session?.number;
      if (session && hasTitle) writeTitle(connection, session);
      if (session && turns) writeTurns(connection, session.number, turns.document);
      if (session && turns?.hasError) connection.run(MARK_ERROR, sessionId);
      for (const { turnId } of entries) connection.run(DELETE_PENDING, sessionId, turnId);
    });
    // What is kept of words has to look at it again.
    if (number !== undefined) markIndexed([number]);
  } catch (error) {
    // Not the entry's fault: once there is room, it is tried again.
    if (isOutOfRoom(error)) throw error;
    getLog().error({ err: error, sessionId }, 'a session could not be indexed for the search');
    await writer.write((connection) => {
      for (const { turnId } of entries) connection.run(COUNT_FAILURE, sessionId, turnId);
    });
  }
}

/** To be called within a transaction, in which the title is read too: nobody can rename the session in between. */
function writeTitle(connection: Connection, { number, title, toolNames }: TitleRow): void {
  const entry = toTitleEntry(title, parseNames(toolNames));
  connection.run('DELETE FROM "SearchText" WHERE "id" = ? << 20', number);
  connection.run(INSERT_TITLE, number, entry.title, entry.tool);
}

function writeTurns(connection: Connection, number: number, document: SearchTexts): void {
  const { tool, message, input, result } = document;
  connection.run(INSERT_TURNS, number, number, number, tool, message, input, result);
}

const SELECT_SESSION = 'SELECT "number", "title", "toolNames" FROM "Session" WHERE "id" = ?';
const INSERT_TITLE = `
  INSERT INTO "SearchText" ("id", "title", "tool", "message", "input", "result") VALUES (? << 20, ?, ?, '', '', '')`;
const INSERT_TURNS = `
  INSERT INTO "SearchText" ("id", "title", "tool", "message", "input", "result")
  VALUES (
    1 + coalesce((SELECT max("id") FROM "SearchText" WHERE "id" >= ? << 20 AND "id" < (? + 1) << 20), ? << 20),
    '', ?, ?, ?, ?
  )`;
const MARK_ERROR = 'UPDATE "Session" SET "hasErrors" = true WHERE "id" = ? AND NOT "hasErrors"';
const DELETE_PENDING = 'DELETE FROM "SearchPending" WHERE "sessionId" = ? AND "turnId" = ?';
const COUNT_FAILURE = `
  UPDATE "SearchPending" SET "failures" = "failures" + 1 WHERE "sessionId" = ? AND "turnId" = ?`;

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
