import 'server-only';
import type { ShownTurn } from '@/lib/core/cut/shown';
import { assertTurnOf } from '@/lib/server/store/assert-turn-of';
import { getSessionRow } from '@/lib/server/store/get-session';
import { readShownPath } from './read-shown-path';

/** How much of a path is given at a time; length in UTF-16 units of JSON. */
const STRETCH = { turns: 500, length: 500_000 };

/** A stretch of a path that ends at a turn, oldest first. @throws AppError `not_found`, `bad_request` */
export async function listShownTurns(id: string, to: string): Promise<ShownTurn[]> {
  await getSessionRow(id);
  await assertTurnOf(id, to);
  return readShownPath({ sessionId: id, to, ...STRETCH });
}
