import 'server-only';
import { AppError } from '@/lib/core/app-error';
import { Connection, isSqliteError } from './connection';

/**
 * Takes possession of a data folder for this process: two servers over one database would each believe that a run is
 * theirs. The lock is SQLite's own, so it falls with the process however that ends.
 *
 * @param lockFile a file beside the database, made when missing
 * @returns gives the folder back
 * @throws AppError `database_in_use`, naming the process that has it; `data_unusable` for a lock file that is none
 */
export async function ownDatabase(lockFile: string, owner: string): Promise<() => Promise<void>> {
  let connection: Connection | undefined;
  try {
    connection = new Connection(lockFile, { busyMs: 0 });
    take(connection, owner);
    return async () => connection?.close();
  } catch (error) {
    const isBusy = isSqliteError(error, 'SQLITE_BUSY');
    const holder = isBusy && connection ? findOwner(connection) : '';
    connection?.close();
    if (isSqliteError(error, 'SQLITE_NOTADB', 'SQLITE_CORRUPT')) {
      throw new AppError(
        'data_unusable',
        `${lockFile} is damaged. Nothing of yours is in it: delete it, and start again.`,
      );
    }
    if (!isBusy) throw error;
    throw new AppError(
      'database_in_use',
      `Another Loopbench (${holder}) is using this data folder. Stop it, or set LOOPBENCH_DATA to another folder.`,
    );
  }
}

function take(connection: Connection, owner: string): void {
  // Whoever reads the owner's name must not be in the way of the next owner.
  connection.exec('PRAGMA journal_mode = WAL');
  connection.exec('CREATE TABLE IF NOT EXISTS owner (name TEXT NOT NULL)');
  connection.transaction(() => {
    connection.exec('DELETE FROM owner');
    connection.run('INSERT INTO owner VALUES (?)', owner);
  });
  connection.exec('BEGIN IMMEDIATE');
}

function findOwner(connection: Connection): string {
  return connection.get<{ name: string }>('SELECT name FROM owner')?.name ?? 'unknown';
}
