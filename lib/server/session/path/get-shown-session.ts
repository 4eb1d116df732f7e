import 'server-only';
import type { ShownSession } from '@/lib/core/cut/shown';
import { describeSession, getSessionRow } from '@/lib/server/store/get-session';
import { readShownPath } from './read-shown-path';

/** What a page is given of a path at first; the rest it asks for. Length in UTF-16 units of JSON. */
const FIRST = { turns: 60, length: 64_000 };
/** What it is given of a path that has grown since it asked. */
const NEWS = { turns: 500, length: 500_000 };

/**
 * Gets a session to show it: the end of its path with long texts cut, so that it is small whatever it holds.
 *
 * @param behind a turn that is known: where it is part of the path, only what follows is given
 * @throws AppError `not_found`
 */
export async function getShownSession(id: string, behind?: string): Promise<ShownSession> {
  const row = await getSessionRow(id);
  const size = behind === undefined ? FIRST : NEWS;
  const turns = await readShownPath({ sessionId: id, to: row.headTurnId, behind, ...size });
  return { ...(await describeSession(row)), turns };
}
