import 'server-only';
import type { z } from 'zod';
import type { duplicateSessionOperation } from '@/lib/core/api/file-operations';
import type { SessionData } from '@/lib/core/api/session-schema';
import { getDatabaseFile } from '@/lib/server/db/database';
import { getSession } from '@/lib/server/session/get-session';
import { runLongTask } from '@/lib/server/worker/run-long-task';
import { storeSession } from './store-session';

/** Makes a copy of a session. @throws AppError `not_found` */
export async function duplicateSession(
  id: string,
  { turns }: z.output<typeof duplicateSessionOperation.body>,
): Promise<SessionData> {
  const database = await getDatabaseFile();
  const copy = await runLongTask('duplicate', { database, id, turns }, 'The copy');
  await storeSession(copy);
  return getSession(copy.id);
}
