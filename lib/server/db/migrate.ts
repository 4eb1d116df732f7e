import 'server-only';
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '@/lib/core/app-error';
import type { Connection } from './connection';

/** The table `prisma migrate` keeps, column for column, so that both agree on what has been applied. */
const HISTORY_TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    TEXT PRIMARY KEY NOT NULL,
    "checksum"              TEXT NOT NULL,
    "finished_at"           DATETIME,
    "migration_name"        TEXT NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        DATETIME,
    "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
)`;

interface Migration {
  name: string;
  sql: string;
  checksum: string;
}

/**
 * Applies the migrations of `folder` that the database has not seen, each in a transaction of its own. Before changing
 * a database that holds data already, a copy is laid beside it under `backups/`.
 *
 * @returns the names of the migrations applied
 * @throws AppError `database_too_new` when the database knows a migration the folder does not: it was written by a
 *   later version; `database_changed` when an applied migration differs from the file of the same name
 */
export async function migrate(
  connection: Connection,
  databaseFile: string,
  folder: string,
): Promise<string[]> {
  connection.exec('PRAGMA journal_mode = WAL');
  connection.exec(HISTORY_TABLE);
  const migrations = await readMigrations(folder);
  const applied = readHistory(connection);
  assertSameHistory(migrations, applied);

  const pending = migrations.filter(({ name }) => !applied.has(name));
  if (pending.length > 0 && applied.size > 0) await backUp(connection, databaseFile, pending[0]?.name ?? '');
  for (const migration of pending) apply(connection, migration);
  return pending.map(({ name }) => name);
}

/**
 * Makes sure that this version can go on with a database, without changing it. It may be older.
 *
 * @throws AppError `database_too_new`, `database_changed`
 */
export async function assertKnownHistory(connection: Connection, folder: string): Promise<void> {
  assertSameHistory(await readMigrations(folder), readHistory(connection));
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

function readHistory(connection: Connection): Map<string, string> {
  const rows = connection.all<{ migration_name: string; checksum: string }>(
    'SELECT migration_name, checksum FROM "_prisma_migrations" WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  );
  return new Map(rows.map((row) => [row.migration_name, row.checksum]));
}

function assertSameHistory(migrations: Migration[], applied: Map<string, string>): void {
  const known = new Map(migrations.map(({ name, checksum }) => [name, checksum]));
  for (const [name, checksum] of applied) {
    const expected = known.get(name);
    if (expected === undefined) {
      throw new AppError('database_too_new', `The database was written by a later version (${name}).`);
    }
    if (expected !== checksum) {
      throw new AppError(
        'database_changed',
        `The migration ${name} is not the one the database was made with.`,
      );
    }
  }
}

async function backUp(connection: Connection, databaseFile: string, nextMigration: string): Promise<void> {
  const folder = join(dirname(databaseFile), 'backups');
  await mkdir(folder, { recursive: true });
  const stamp = new Date().toISOString().replaceAll(':', '-');
  connection.run('VACUUM INTO ?', join(folder, `before-${nextMigration}-${stamp}.db`));
}

function apply(connection: Connection, { name, sql, checksum }: Migration): void {
  const now = new Date().toISOString();
  connection.transaction(() => {
    connection.exec(sql);
    connection.run(
      `INSERT INTO "_prisma_migrations" (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
       VALUES (?, ?, ?, ?, ?, 1)`,
      ...[randomUUID(), checksum, now, name, now],
    );
  });
}
