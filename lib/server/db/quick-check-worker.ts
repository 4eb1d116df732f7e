import { parentPort, workerData } from 'node:worker_threads';
import Sqlite from 'better-sqlite3';

/** What this worker is given. */
export interface QuickCheckInput {
  file: string;
}

/** So much of what is damaged is looked for: one place is enough to know. */
const MAX_FOUND = 20;

/** Looks through a database file beside the server, and says what is damaged; an empty text for nothing. */
function look(file: string): string {
  let database: Sqlite.Database | undefined;
  try {
    // Not read-only: after a kill the log beside the file has to be taken in before it can be read at all.
    database = new Sqlite(file, { fileMustExist: true });
    const found = String(database.pragma(`quick_check(${MAX_FOUND})`, { simple: true }));
    return found === 'ok' ? '' : found;
  } catch (error) {
    const isDamage = error instanceof Sqlite.SqliteError && /^SQLITE_(CORRUPT|NOTADB)/.test(error.code);
    if (isDamage) return error.message;
    throw error;
  } finally {
    database?.close();
  }
}

const { file }: QuickCheckInput = workerData;
parentPort?.postMessage(look(file));
