import 'server-only';
import { stat } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { type Client, createClient } from '@libsql/client';
import { AppError } from '@/lib/core/app-error';
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
  const client = createClient({ url: pathToFileURL(file).href });
  try {
    const { rows } = await client.execute('PRAGMA integrity_check');
    const found = rows.map((row) => String(row.integrity_check)).join('; ');
    if (found !== 'ok') throw new AppError('backup_unusable', `${file} is damaged: ${found.slice(0, 300)}`);
    const broken = await client.execute('PRAGMA foreign_key_check');
    if (broken.rows.length > 0) throw new AppError('backup_unusable', `${file} has rows that lead nowhere.`);
    await assertKnownHistory(client, migrations);
    return {
      sessions: await count(client, 'Session'),
      runs: await count(client, 'Run'),
      // An old file has no links yet.
      shares: (await hasTable(client, 'Share')) ? await count(client, 'Share') : 0,
      size,
    };
  } catch (error) {
    if (error instanceof AppError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new AppError('backup_unusable', `${file} is no database of Loopbench: ${reason}`);
  } finally {
    client.close();
  }
}

type Table = 'Login' | 'Run' | 'Session' | 'Share';

async function count(client: Client, table: Table): Promise<number> {
  const { rows } = await client.execute(`SELECT count(*) AS count FROM "${table}"`);
  return Number(rows[0]?.count);
}

/** Whether a database, which may be of an older version, has a table. */
export async function hasTable(client: Client, table: Table): Promise<boolean> {
  const { rows } = await client.execute({
    sql: "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?",
    args: [table],
  });
  return rows.length > 0;
}
