import 'server-only';
import type { SessionData } from '@/lib/core/api/session-operations';
import { readSnapshot } from '@/lib/core/file/read-snapshot';
import { insertSession } from '@/lib/server/file/insert-session';
import { getSession } from '@/lib/server/session/get-session';
import { getShared } from './get-shared';

/**
 * Makes a session of one's own from what a link leads to: its conversation, the runs that made it, tools and settings,
 * as data.
 *
 * @throws AppError `not_found`
 */
export async function forkShared(token: string): Promise<SessionData> {
  const { snapshot } = await getShared(token, { isView: false });
  return getSession(await insertSession(readSnapshot(snapshot, new Date().toISOString())));
}
