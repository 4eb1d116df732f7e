import 'server-only';
import { Worker } from 'node:worker_threads';
import { getLog } from '@/lib/server/log';
import type { QuickCheckInput } from './quick-check-worker';
import { toDamaged } from './to-damaged';

/** A start waits so long for the check; what it finds later is told by the log. */
const MAX_WAIT_MS = 2000;

/**
 * Looks whether a database file is damaged. A large one is looked through while the server has begun already.
 *
 * @throws AppError `database_damaged`
 */
export async function findDamage(file: string): Promise<void> {
  // An object: the bundler adds a member of its own, and would make one of a text.
  const workerData = { file } satisfies QuickCheckInput;
  const worker = new Worker(new URL('./quick-check-worker.ts', import.meta.url), { workerData });
  worker.unref();
  const found = new Promise<string>((resolve) => {
    worker.once('message', resolve);
    // A check that could not be made says nothing about the file.
    worker.once('error', (error) => getLog().error({ err: error }, 'the database could not be checked'));
    worker.once('exit', () => resolve(''));
  });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), MAX_WAIT_MS);
  });
  const damage = await Promise.race([found, late]);
  clearTimeout(timer);
  if (damage) throw toDamaged(file, damage);
  if (damage === null) void found.then((text) => text && getLog().error(toDamaged(file, text).message));
}
