import 'server-only';
import { importSession } from '@/lib/server/file/import-session';
import { getSharedText } from './get-shared-text';

/**
 * Makes a session of one's own from what a link leads to: its conversation, the runs that made it, tools and settings,
 * as data.
 *
 * @param headers of the request, which tell who asks
 * @throws AppError `not_found`, `too_many_tries`
 */
export async function forkShared(token: string, headers: Headers): Promise<{ id: string; title: string }> {
  const { text } = await getSharedText(token, { isView: false, headers });
  const { id, title } = await importSession({ bytes: Buffer.from(text), syntax: 'json' });
  return { id, title };
}
