import 'server-only';
import type { z } from 'zod';
import type { duplicateSessionOperation } from '@/lib/core/api/file-operations';
import type { SessionData } from '@/lib/core/api/session-schema';
import { findInert } from '@/lib/core/file/find-inert';
import { makeSessionFile } from '@/lib/core/file/make-session-file';
import { MAX_TITLE_LENGTH } from '@/lib/core/session/session-bounds';
import { takeStart } from '@/lib/core/take-start';
import { getSession } from '@/lib/server/session/get-session';
import { insertSession } from './insert-session';
import { readWholeSession } from './read-whole-session';

const COPY = ' (copy)';

/**
 * Makes a copy of a session, with credentials and answerers as they are: it stays in the house. Without its turns it is
 * a fresh start with the same tools and settings.
 *
 * @throws AppError `not_found`
 */
export async function duplicateSession(
  id: string,
  { turns }: z.output<typeof duplicateSessionOperation.body>,
): Promise<SessionData> {
  const whole = await readWholeSession(id);
  const title = `${takeStart(whole.title, MAX_TITLE_LENGTH - COPY.length).trimEnd()}${COPY}`;
  const source = turns ? whole : { ...whole, turns: [], runs: [], headTurnId: null };
  const file = makeSessionFile({ ...source, title });
  return getSession(await insertSession({ file, inert: findInert(file) }));
}
