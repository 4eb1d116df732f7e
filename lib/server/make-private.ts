import 'server-only';
import { chmod, lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { getLog } from './log';

/** Ours, among whatever else lies in the folder: the database, its lock, and what SQLite keeps beside each. */
const OWN = /^loopbench\.(db|lock)(-(wal|shm|journal))?$/;

/**
 * Takes from others on this machine what they may read of a data folder that was there before, and sees to it that new
 * files are private too: what people say and their tools answer is nobody else's. A folder that everybody uses, as
 * `/tmp`, is left as it is; the files in it are not.
 */
export async function makePrivate(folder: string): Promise<void> {
  // For files that are made later. Windows has no such thing, and no such readers.
  if (process.platform === 'win32') return;
  process.umask(0o077);
  const backups = join(folder, 'backups');
  const files = [
    ...(await listNames(folder)).filter((name) => OWN.test(name)).map((name) => join(folder, name)),
    ...(await listNames(backups)).map((name) => join(backups, name)),
  ];
  for (const file of files) await restrict(file, 0o600);
  for (const each of [backups, folder]) await restrict(each, 0o700);
}

const listNames = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);

const STICKY = 0o1000;

async function restrict(path: string, mode: number): Promise<void> {
  const found = await lstat(path).catch(() => null);
  if (!found || found.isSymbolicLink() || (found.mode & STICKY) !== 0 || (found.mode & 0o077) === 0) return;
  await chmod(path, found.mode & mode).catch((error: unknown) =>
    getLog().warn({ err: error, path }, 'others on this machine may read this, and it could not be changed'),
  );
}
