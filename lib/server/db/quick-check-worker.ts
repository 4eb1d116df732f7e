import { parentPort, workerData } from 'node:worker_threads';
import Sqlite from 'better-sqlite3';

/** So much of what is damaged is looked for: one place is enough to know. */
const MAX_FOUND = 20;

/** Looks through a database file beside the server, and says what is damaged; an empty text for nothing. */
function look(file: string): string {
  let database: Sqlite.Database | undefined;
  try {
    database = new Sqlite(file, { readonly: true });
    const found = String(database.pragma(`quick_check(${MAX_FOUND})`, { simple: true }));
    return found === 'ok' ? '' : found;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    database?.close();
  }
}

parentPort?.postMessage(look(String(workerData)));
