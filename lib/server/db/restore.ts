import 'server-only';
import { chmod, copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { copyDatabase, flush } from './back-up';
import { checkDatabaseFile, type DatabaseFacts, hasTable } from './check-database-file';
import { Connection } from './connection';
import { isThere } from './is-there';
import { ownDatabase } from './own-database';

/**
 * Puts a backup in place of the database of a data folder that no server is using. The backup is read through first;
 * what was there is kept under `backups`; the change itself is one rename, so a crash leaves the one or the other.
 *
 * @returns what was restored, and where the old database is kept; null when there was none
 * @throws AppError `backup_unusable`, `database_too_new`, `database_changed`; `database_in_use` while a server runs
 */
export async function restore(
  folder: string,
  migrations: string,
  backup: string,
): Promise<DatabaseFacts & { kept: string | null }> {
  const facts = await checkDatabaseFile(backup, migrations);
  await mkdir(folder, { recursive: true });
  const release = await ownDatabase(join(folder, 'loopbench.lock'), `process ${process.pid}, restoring`);
  const file = join(folder, 'loopbench.db');
  const next = `${file}.restoring`;
  try {
    await removeDatabase(next);
    await copyDatabase(backup, next);
    forgetLogins(next);
    await checkDatabaseFile(next, migrations);
    await flush(next);
    const kept = (await isThere(file)) ? await keepOld(folder, file) : null;
    // The old one is whole without its log, should this end here. Applied to the new one, that would ruin it.
    if (await isThere(`${file}-wal`)) foldLog(file);
    for (const suffix of LOGS) await rm(`${file}${suffix}`, { force: true });
    await rename(next, file);
    return { ...facts, kept };
  } finally {
    await removeDatabase(next);
    await release();
  }
}

/** What lies beside a database file in use. */
const LOGS = ['-wal', '-shm'];

async function removeDatabase(file: string): Promise<void> {
  for (const suffix of ['', ...LOGS]) await rm(`${file}${suffix}`, { force: true });
}

/** Whoever was logged out since the backup was made must not be in again. */
function forgetLogins(file: string): void {
  const connection = new Connection(file);
  try {
    if (hasTable(connection, 'Login')) connection.run('DELETE FROM Login');
  } finally {
    connection.close();
  }
}

/** Copies the old database, with what stands in its log only: also one too damaged to be read. */
async function keepOld(folder: string, file: string): Promise<string> {
  await mkdir(join(folder, 'backups'), { recursive: true });
  const stamp = new Date().toISOString().replaceAll(':', '-');
  const kept = join(folder, 'backups', `before-restore-${stamp}.db`);
  await copyFile(file, kept);
  await chmod(kept, 0o600);
  if (await isThere(`${file}-wal`)) {
    await copyFile(`${file}-wal`, `${kept}-wal`);
    foldLog(kept);
  }
  await flush(kept);
  return kept;
}

/** Makes one file of a database and its log, unless it is too damaged for that: then both stay. */
function foldLog(file: string): void {
  try {
    const connection = new Connection(file);
    try {
      connection.exec('PRAGMA journal_mode = DELETE');
    } finally {
      connection.close();
    }
  } catch {
    // It is kept as it is.
  }
}
