import 'server-only';
import { toTitleEntry } from '@/lib/core/search/to-search-entries';
import type { SearchTexts } from '@/lib/core/search/to-search-texts';
import type { Connection } from '@/lib/server/db/connection';
import { parseNames } from '@/lib/server/store/parse-names';

interface TitleRow {
  number: number;
  title: string;
  toolNames: string;
}

/** An entry that failed so often is left alone: the others get their turn, and the log has the reason. */
export const MAX_FAILURES = 2;

/** What is written to the search index, and to the list of what it still lacks. All within a transaction. */
export const searchRows = {
  /** Undefined for a session that is gone. */
  getSession: (connection: Connection, sessionId: string) =>
    connection.get<TitleRow>(
      'SELECT "number", "title", "toolNames" FROM "Session" WHERE "id" = ?',
      sessionId,
    ),

  /** With the title read in the same transaction: nobody can rename the session in between. */
  writeTitle(connection: Connection, { number, title, toolNames }: TitleRow): void {
    const entry = toTitleEntry(title, parseNames(toolNames));
    connection.run('DELETE FROM "SearchText" WHERE "id" = ? << 20', number);
    connection.run(INSERT_TITLE, number, entry.title, entry.tool);
  },

  writeTurns(connection: Connection, number: number, { tool, message, input, result }: SearchTexts): void {
    connection.run(INSERT_TURNS, number, number, number, tool, message, input, result);
  },

  markError(connection: Connection, sessionId: string): void {
    connection.run('UPDATE "Session" SET "hasErrors" = true WHERE "id" = ? AND NOT "hasErrors"', sessionId);
  },

  finish(connection: Connection, sessionId: string, turnIds: readonly string[]): void {
    for (const turnId of turnIds) connection.run(DELETE_PENDING, sessionId, turnId);
  },

  countFailure(connection: Connection, sessionId: string, turnIds: readonly string[]): void {
    for (const turnId of turnIds) connection.run(COUNT_FAILURE, sessionId, turnId);
  },
};

const INSERT_TITLE = `
  INSERT INTO "SearchText" ("id", "title", "tool", "message", "input", "result") VALUES (? << 20, ?, ?, '', '', '')`;
const INSERT_TURNS = `
  INSERT INTO "SearchText" ("id", "title", "tool", "message", "input", "result")
  VALUES (
    1 + coalesce((SELECT max("id") FROM "SearchText" WHERE "id" >= ? << 20 AND "id" < (? + 1) << 20), ? << 20),
    '', ?, ?, ?, ?
  )`;
const DELETE_PENDING = 'DELETE FROM "SearchPending" WHERE "sessionId" = ? AND "turnId" = ?';
const COUNT_FAILURE = `
  UPDATE "SearchPending" SET "failures" = "failures" + 1 WHERE "sessionId" = ? AND "turnId" = ?`;
