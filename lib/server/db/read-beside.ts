import { AppError } from '@/lib/core/app-error';
import { Connection, getSqliteCode } from './connection';

/**
 * Reads from a database file that another thread has open, as it stands at this moment however long it takes. For workers:
 * what they read costs the server no time.
 *
 * @throws what `read` throws; AppError `storage_failed` for a file that cannot be read
 */
export function readBeside<T>(file: string, read: (connection: Connection) => T): T {
  const connection = new Connection(file, { isReadOnly: true });
  try {
    connection.exec('BEGIN');
    return read(connection);
  } catch (error) {
    const code = getSqliteCode(error);
    if (code === undefined) throw error;
    throw new AppError(
      'storage_failed',
      `The database could not be read (${code}). Try again, or look at the disk.`,
    );
  } finally {
    connection.close();
  }
}
