import { toProblem } from '@/lib/core/to-problem';
import 'server-only';
import { stat } from 'node:fs/promises';
import { AppError } from '@/lib/core/app-error';
import { Connection } from './connection';
import { assertKnownHistory } from './migrate';

export interface DatabaseFacts {
  sessions: number;
  runs: number;
  shares: number;
  /** Of the file, in bytes. */
  size: number;
}

/**
 * Reads a database file through and counts what it holds, without changing it.
 *
 * @param migrations the folder of migrations this version knows
 * @throws AppError `backup_unusable`; `database_too_new` and `database_changed` as at start
 */
export async function checkDatabaseFile(file: string, migrations: string): Promise<DatabaseFacts> {
  const { size } = await stat(file).catch(() => {
    throw new AppError('backup_unusable', `There is no file ${file}.`);
  });
  let connection: Connection | undefined;
  try {
    connection = new Connection(file);
    const rows = connection.all<{ integrity_check: string }>('PRAGMA integrity_check');
    const found = rows.map((row) => row.integrity_check).join('; ');
    if (found !== 'ok') throw new AppError('backup_unusable', `${file} is damaged: ${found.slice(0, 300)}`);
    const broken = connection.all('PRAGMA foreign_key_check');
    if (broken.length > 0) throw new AppError('backup_unusable', `${file} has rows that lead nowhere.`);
    await assertKnownHistory(connection, migrations);
    return {
      sessions: count(connection, 'Session'),
      runs: count(connection, 'Run'),
      // An old file has no links yet.
      shares: hasTable(connection, 'Share') ? count(connection, 'Share') : 0,
      size,
    };
  } catch (error) {
    if (error instanceof AppError) throw error;
    const reason = toProblem(error);
    throw new AppError('backup_unusable', `${file} is no database of Loopbench: ${reason}`);
  } finally {
    connection?.close();
  }
}

type Table = 'Login' | 'Run' | 'Session' | 'Share';

function count(connection: Connection, table: Table): number {
  return connection.get<{ count: number }>(`SELECT count(*) AS count FROM "${table}"`)?.count ?? 0;
}

/** Whether a database, which may be of an older version, has a table. */
export function hasTable(connection: Connection, table: Table): boolean {
  const found = connection.get("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?", table);
  return found !== undefined;
}
