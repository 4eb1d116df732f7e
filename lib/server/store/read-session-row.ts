import { AppError } from '@/lib/core/app-error';
import type { Connection } from '@/lib/server/db/connection';
import { type ReadSession, readSession } from './read-session';

/** The columns of a session that are written out. */
interface SessionRow {
  title: string;
  config: string;
  tools: string;
  draft: string;
  headTurnId: string | null;
}

/** Reads the row of a session from a connection beside the server's. @throws AppError `not_found` */
export function readSessionRow(connection: Connection, id: string): ReadSession<SessionRow> {
  const row = connection.get<SessionRow>(
    'SELECT "title", "config", "tools", "draft", "headTurnId" FROM "Session" WHERE "id" = ? AND "deletedAt" IS NULL',
    id,
  );
  if (!row) throw new AppError('not_found', `There is no session ${id}.`);
  return readSession(row);
}
