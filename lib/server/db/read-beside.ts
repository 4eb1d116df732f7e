import { Connection } from './connection';

/**
 * Reads from a database file that another thread has open, as it stands at this moment however long it takes. For workers:
 * what they read costs the server no time.
 */
export function readBeside<T>(file: string, read: (connection: Connection) => T): T {
  const connection = new Connection(file, { isReadOnly: true });
  try {
    connection.exec('BEGIN');
    return read(connection);
  } finally {
    connection.close();
  }
}
