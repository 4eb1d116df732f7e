import 'server-only';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { AppError } from '@/lib/core/app-error';
import { checkDatabaseFile, type DatabaseFacts } from './check-database-file';
import { Connection } from './connection';
import { isThere } from './is-there';

/**
 * Copies the database of a data folder as it is at one moment, also while a server writes to it, and reads the copy
 * through. The name appears only when the copy is whole and on the disk.
 *
 * @param target where to; a name with the time of day under `backups` when undefined
 * @throws AppError `backup_unusable` when there is nothing to copy, the target exists, or the copy is not sound
 */
export async function backUp(
  folder: string,
  migrations: string,
  target?: string,
): Promise<DatabaseFacts & { file: string }> {
  const source = join(folder, 'loopbench.db');
  if (!(await isThere(source))) throw new AppError('backup_unusable', `There is no database in ${folder}.`);
  const stamp = new Date().toISOString().replaceAll(':', '-');
  const file = resolve(target ?? join(folder, 'backups', `loopbench-${stamp}.db`));
  if (await isThere(file)) throw new AppError('backup_unusable', `${file} is there already.`);
  await mkdir(dirname(file), { recursive: true });
  const part = `${file}.part`;
  await rm(part, { force: true });
  try {
    await copyDatabase(source, part);
    const facts = await checkDatabaseFile(part, migrations);
    await flush(part);
    await rename(part, file);
    return { ...facts, file };
  } finally {
    await rm(part, { force: true });
  }
}

/**
 * Writes what a database holds at this moment into a new file. The file alone would not do: what was written last stands
 * in the log beside it, for as long as somebody has it open.
 */
export async function copyDatabase(from: string, to: string): Promise<void> {
  // It is as secret as the database, wherever it is laid.
  await (await open(to, 'wx', 0o600)).close();
  const connection = new Connection(from);
  try {
    connection.run('VACUUM INTO ?', to);
  } finally {
    connection.close();
  }
}

/** Waits until a file is on the disk. */
export async function flush(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
