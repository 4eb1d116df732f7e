import 'server-only';
import { pathToFileURL } from 'node:url';
import { type Client, createClient, LibsqlError } from '@libsql/client';
import { AppError } from '@/lib/core/app-error';

/**
 * Takes possession of a data folder for this process: two servers over one database would each believe that a run is
 * theirs. The lock is SQLite's own, so it falls with the process however that ends.
 *
 * @param lockFile a file beside the database, made when missing
 * @returns gives the folder back
 * @throws AppError `database_in_use`, naming the process that has it
 */
export async function ownDatabase(lockFile: string, owner: string): Promise<() => Promise<void>> {
  const client = createClient({ url: pathToFileURL(lockFile).href });
  try {
    // Whoever reads the owner's name must not be in the way of the next owner.
    await client.execute('PRAGMA journal_mode = WAL');
    await client.execute('CREATE TABLE IF NOT EXISTS owner (name TEXT NOT NULL)');
    await client.execute('BEGIN IMMEDIATE');
    await client.execute('DELETE FROM owner');
    await client.execute({ sql: 'INSERT INTO owner VALUES (?)', args: [owner] });
    await client.execute('COMMIT');
    await client.execute('BEGIN IMMEDIATE');
    return async () => {
      await client.execute('ROLLBACK'); // the driver may keep a closed connection open until it is collected
      client.close();
    };
  } catch (error) {
    const isBusy = error instanceof LibsqlError && error.code.startsWith('SQLITE_BUSY');
    const holder = isBusy ? await findOwner(client) : '';
    client.close();
    if (!isBusy) throw error;
    throw new AppError(
      'database_in_use',
      `Another Loopbench (${holder}) is using this data folder. Stop it, or set LOOPBENCH_DATA to another folder.`,
    );
  }
}

async function findOwner(client: Client): Promise<string> {
  const { rows } = await client.execute('SELECT name FROM owner');
  return String(rows[0]?.name ?? 'unknown');
}
