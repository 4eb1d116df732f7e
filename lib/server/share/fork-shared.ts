import 'server-only';
import type { SessionData } from '@/lib/core/api/session-schema';
import { importSession } from '@/lib/server/file/import-session';
import { getSession } from '@/lib/server/session/get-session';
import { getSharedText } from './get-shared-text';

/**
 * Makes a session of one's own from what a link leads to: its conversation, the runs that made it, tools and settings,
 * as data.
 *
 * @param headers of the request, which tell who asks
 * @throws AppError `not_found`, `too_many_tries`
 */
export async function forkShared(token: string, headers: Headers): Promise<SessionData> {
  const { text } = await getSharedText(token, { isView: false, headers });
  const { id } = await importSession({ bytes: Buffer.from(text), isLines: false });
  return getSession(id);
}
