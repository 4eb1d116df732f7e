import 'server-only';
import type { SessionData } from '@/lib/core/api/session-schema';
import { readSnapshot } from '@/lib/core/file/read-snapshot';
import { insertSession } from '@/lib/server/file/insert-session';
import { getSession } from '@/lib/server/session/get-session';
import { getShared } from './get-shared';

/**
 * Makes a session of one's own from what a link leads to: its conversation, the runs that made it, tools and settings,
 * as data.
 *
 * @param headers of the request, which tell who asks
 * @throws AppError `not_found`, `too_many_tries`
 */
export async function forkShared(token: string, headers: Headers): Promise<SessionData> {
  const { snapshot } = await getShared(token, { isView: false, headers });
  return getSession(await insertSession(readSnapshot(snapshot, new Date().toISOString())));
}
