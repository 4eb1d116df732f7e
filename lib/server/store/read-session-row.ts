import { z } from 'zod';
import { AppError } from '@/lib/core/app-error';
import { readJsonAs } from '@/lib/core/json/read-json-as';
import { sessionConfigSchema } from '@/lib/core/session/session-config';
import { storedToolSchema } from '@/lib/core/session/session-tool';
import type { Connection } from '@/lib/server/db/connection';

/** The columns of a session that are written out. */
export interface SessionRow {
  title: string;
  config: string;
  tools: string;
  draft: string;
  headTurnId: string | null;
}

/** Reads the row of a session from a connection beside the server's. @throws AppError `not_found` */
export function readSessionRow(connection: Connection, id: string): SessionRow {
  const row = connection.get<SessionRow>(
    'SELECT "title", "config", "tools", "draft", "headTurnId" FROM "Session" WHERE "id" = ? AND "deletedAt" IS NULL',
    id,
  );
  if (!row) throw new AppError('not_found', `There is no session ${id}.`);
  return row;
}

/** What of a row can be read at once. */
export const parseSessionRow = ({ title, config, tools, draft }: SessionRow) => ({
  title,
  config: readJsonAs(sessionConfigSchema, config),
  tools: readJsonAs(z.array(storedToolSchema), tools),
  draft,
});
