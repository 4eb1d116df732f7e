import type { WholeSession } from '@/lib/core/file/make-session-file';
import { readLogRow } from '@/lib/core/run/log/read-log-row';
import type { StoredRunEvent } from '@/lib/core/run/log/stored-run-event';
import { storedMessageSchema } from '@/lib/core/session/parse-stored-message';
import type { Connection } from '@/lib/server/db/connection';
import { readRun } from '@/lib/server/store/read-run';
import { readSessionRow } from '@/lib/server/store/read-session-row';
import { readTurn } from '@/lib/server/store/read-turn';
import { readUnknownFields } from '@/lib/server/store/read-unknown-fields';

/**
 * Reads everything that belongs to a session. Takes as long as the session is large: runs in a worker.
 *
 * @throws AppError `not_found`
 */
export function readWholeSession(connection: Connection, id: string): WholeSession {
  return {
    ...readSessionRow(connection, id),
    turns: readTurns(connection, id),
    runs: readRuns(connection, id),
    unknownFields: readUnknownFields(connection, id),
  };
}

interface TurnRow {
  id: string;
  parentId: string | null;
  runId: string | null;
  message: string;
  createdAt: string | number;
}

function readTurns(connection: Connection, sessionId: string): WholeSession['turns'] {
  return connection
    .all<TurnRow>(
      'SELECT "id", "parentId", "runId", "message", "createdAt" FROM "Turn" WHERE "sessionId" = ?',
      sessionId,
    )
    .map((row) => {
      const turn = readTurn(row);
      return { ...turn, message: storedMessageSchema.parse(turn.message) };
    });
}

interface RunRow {
  id: string;
  parentTurnId: string | null;
  mode: string;
  status: string;
  createdAt: string | number;
  rerun: string | null;
  divergence: string | null;
  repeatId: string | null;
  changes: string | null;
}

function readRuns(connection: Connection, sessionId: string): WholeSession['runs'] {
  const rows = connection.all<RunRow>(
    `SELECT "id", "parentTurnId", "mode", "status", "createdAt", "rerun", "divergence", "repeatId", "changes"
     FROM "Run" WHERE "sessionId" = ? ORDER BY "createdAt", "id"`,
    sessionId,
  );
  return rows.map((row) => {
    const { createdAt, divergence: _repeated, changes, ...run } = readRun(row);
    return {
      ...run,
      changes: changes ?? undefined,
      createdAt: new Date(createdAt).toISOString(),
      events: readEvents(connection, run.id),
    };
  });
}

function readEvents(connection: Connection, runId: string): StoredRunEvent[] {
  return connection
    .all<{ events: string }>(
      'SELECT "events" FROM "RunEventBatch" WHERE "runId" = ? ORDER BY "firstSeq"',
      runId,
    )
    .flatMap(({ events }) => readLogRow(events));
}
