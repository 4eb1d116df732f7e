import { AppError } from '@/lib/core/app-error';
import { cutRun } from '@/lib/core/replay/cut-run';
import type { RecordedRun } from '@/lib/core/replay/recording';
import { readLogRow } from '@/lib/core/run/log/read-log-row';
import { findPathRuns, type PathRun } from '@/lib/core/session/find-path-runs';
import type { SessionConfig } from '@/lib/core/session/session-config';
import type { SessionTool } from '@/lib/core/session/session-tool';
import type { TurnData } from '@/lib/core/session/turn-schema';
import type { Connection } from '@/lib/server/db/connection';
import { readRun } from './read-run';
import { readSessionRow } from './read-session-row';
import { readTurn } from './read-turn';

/** A path and the session it is of. */
export interface WholePath {
  sessionId: string;
  title: string;
  config: SessionConfig;
  tools: SessionTool[];
  /** From the root on. */
  turns: TurnData[];
  /** As far as they made turns of the path. */
  runs: RecordedRun[];
}

/**
 * Reads everything that happened along a path from a connection beside the server's. Takes as long as the path is large:
 * runs in a worker.
 *
 * @param turnId the last turn of the path; that of the session's current path when undefined
 * @throws AppError `not_found`
 */
export function readPathBeside(connection: Connection, sessionId: string, turnId?: string): WholePath {
  const { title, config, tools, headTurnId } = readSessionRow(connection, sessionId);
  const last = turnId === undefined ? headTurnId : assertTurn(connection, sessionId, turnId);
  const turns = last === null ? [] : readTurns(connection, last);
  const runs = findPathRuns(turns).map((run) => recordRun(connection, run));
  return { sessionId, title, config, tools, turns, runs };
}

function assertTurn(connection: Connection, sessionId: string, turnId: string): string {
  const found = connection.get('SELECT 1 FROM "Turn" WHERE "id" = ? AND "sessionId" = ?', turnId, sessionId);
  if (!found) throw new AppError('not_found', `Session ${sessionId} has no turn ${turnId}.`);
  return turnId;
}

interface TurnRow {
  id: string;
  parentId: string | null;
  runId: string | null;
  message: string;
  createdAt: string | number;
}

/** No path is longer: rows whose parents come round to themselves must not be followed for ever. */
const MAX_TURNS = 1_000_000;

/** The turns of a path that ends at one, from the root on. */
export const SELECT_PATH = `
  WITH RECURSIVE path(id, depth) AS (
    SELECT ?, 0
    UNION ALL
    SELECT "Turn"."parentId", path.depth + 1 FROM path JOIN "Turn" ON "Turn"."id" = path.id
    WHERE "Turn"."parentId" IS NOT NULL AND path.depth < ${MAX_TURNS}
  )
  SELECT "Turn"."id", "parentId", "runId", "message", "createdAt"
  FROM path JOIN "Turn" ON "Turn"."id" = path.id ORDER BY path.depth DESC`;

const readTurns = (connection: Connection, last: string): TurnData[] =>
  connection.all<TurnRow>(SELECT_PATH, last).map(readTurn);

function recordRun(connection: Connection, { id, parentTurnId, lastTurnId }: PathRun): RecordedRun {
  const row = connection.get<Parameters<typeof readRun>[0]>(
    'SELECT "mode", "status", "rerun", "divergence", "changes" FROM "Run" WHERE "id" = ?',
    id,
  );
  const changed = row && readRun(row).changes?.changed;
  const batches = connection.all<{ events: string }>(
    'SELECT "events" FROM "RunEventBatch" WHERE "runId" = ? ORDER BY "firstSeq"',
    id,
  );
  const events = cutRun(
    batches.flatMap((batch) => readLogRow(batch.events)),
    lastTurnId,
  );
  return { id, parentTurnId, ...(changed ? { changed } : {}), events };
}
