import 'server-only';
import { findFileIds } from '@/lib/core/stored-file/find-file-ids';
import { readRows } from '@/lib/server/db/read-rows';
import { readTurn } from './read-turn';

interface TurnRow {
  message: string;
  createdAt: string | number;
}

/** The files that the turns of a session name, each once, in the order in which they were first named. */
export async function findNamedFiles(sessionId: string): Promise<string[]> {
  const rows = await readRows<TurnRow>(
    `SELECT "message", "createdAt" FROM "Turn"
     WHERE "sessionId" = ? AND "message" LIKE '%"file_id"%' ORDER BY "createdAt", rowid`,
    sessionId,
  );
  return [...new Set(rows.flatMap((row) => findFileIds(readTurn(row).message)))];
}
