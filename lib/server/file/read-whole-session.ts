import { z } from 'zod';
import type { WholeSession } from '@/lib/core/file/make-session-file';
import { noInertFields, type UnknownFields } from '@/lib/core/file/unknown-fields';
import { readJsonAs } from '@/lib/core/json/read-json-as';
import { rerunSchema } from '@/lib/core/rerun/rerun';
import { readLogRow } from '@/lib/core/run/log/read-log-row';
import type { StoredRunEvent } from '@/lib/core/run/log/stored-run-event';
import { storedRunChangesSchema } from '@/lib/core/run/run-changes';
import { runSchema } from '@/lib/core/run/run-schema';
import { parseStoredMessage, storedMessageSchema } from '@/lib/core/session/parse-stored-message';
import type { Connection } from '@/lib/server/db/connection';
import { parseSessionRow, readSessionRow } from '@/lib/server/store/read-session-row';

const fields = z.record(z.string(), z.unknown());
const inertSchema = z.object({
  file: fields,
  tools: z.record(z.string(), fields),
  turns: z.record(z.string(), fields),
  runs: z.record(z.string(), fields),
  changes: z
    .record(
      z.string(),
      z.object({
        fields: fields.optional(),
        changed: fields.optional(),
        tools: z.record(z.string(), fields).optional(),
      }),
    )
    .default({}),
});

/**
 * Reads everything that belongs to a session. Takes as long as the session is large: runs in a worker.
 *
 * @throws AppError `not_found`
 */
export function readWholeSession(connection: Connection, id: string): WholeSession {
  const row = readSessionRow(connection, id);
  return {
    ...parseSessionRow(row),
    headTurnId: row.headTurnId,
    turns: readTurns(connection, id),
    runs: readRuns(connection, id),
    unknownFields: readInert(connection, id),
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
    .map(({ message, createdAt, ...turn }) => ({
      ...turn,
      message: storedMessageSchema.parse(parseStoredMessage(message)),
      createdAt: new Date(createdAt).toISOString(),
    }));
}

interface RunRow {
  id: string;
  parentTurnId: string | null;
  mode: string;
  status: string;
  createdAt: string | number;
  rerun: string | null;
  repeatId: string | null;
  changes: string | null;
}

function readRuns(connection: Connection, sessionId: string): WholeSession['runs'] {
  const rows = connection.all<RunRow>(
    `SELECT "id", "parentTurnId", "mode", "status", "createdAt", "rerun", "repeatId", "changes"
     FROM "Run" WHERE "sessionId" = ? ORDER BY "createdAt", "id"`,
    sessionId,
  );
  return rows.map(({ mode, status, createdAt, rerun, changes, ...run }) => ({
    ...run,
    mode: runSchema.shape.mode.parse(mode),
    status: runSchema.shape.status.parse(status),
    createdAt: new Date(createdAt).toISOString(),
    rerun: rerun === null ? null : readJsonAs(rerunSchema, rerun),
    changes: changes === null ? undefined : readJsonAs(storedRunChangesSchema, changes),
    events: readEvents(connection, run.id),
  }));
}

function readEvents(connection: Connection, runId: string): StoredRunEvent[] {
  return connection
    .all<{ events: string }>(
      'SELECT "events" FROM "RunEventBatch" WHERE "runId" = ? ORDER BY "firstSeq"',
      runId,
    )
    .flatMap(({ events }) => readLogRow(events));
}

function readInert(connection: Connection, sessionId: string): UnknownFields {
  const row = connection.get<{ fields: string }>(
    'SELECT "fields" FROM "InertData" WHERE "sessionId" = ?',
    sessionId,
  );
  return row ? readJsonAs(inertSchema, row.fields) : noInertFields;
}
