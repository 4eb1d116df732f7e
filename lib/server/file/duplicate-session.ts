import 'server-only';
import type { z } from 'zod';
import type { duplicateSessionOperation } from '@/lib/core/api/file-operations';
import { getDatabaseFile } from '@/lib/server/db/database';
import { runLongTask } from '@/lib/server/worker/run-long-task';
import { duplicateTask } from './duplicate-task';
import { storeSession } from './store-session';

/** Makes a copy of a session. @throws AppError `not_found` */
export async function duplicateSession(
  id: string,
  { turns }: z.output<typeof duplicateSessionOperation.body>,
): Promise<{ id: string; title: string }> {
  const database = await getDatabaseFile();
  const copy = await runLongTask(duplicateTask, { database, id, turns }, 'The copy');
  await storeSession(copy);
  return { id: copy.id, title: copy.title };
}
