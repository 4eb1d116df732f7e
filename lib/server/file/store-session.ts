import 'server-only';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { deserialize } from 'node:v8';
import { AppError } from '@/lib/core/app-error';
import type { Connection } from '@/lib/server/db/connection';
import { getWriter } from '@/lib/server/db/database';
import { getLog } from '@/lib/server/log';
import { removeSessions } from '@/lib/server/session/remove-sessions';
import { NOT_WHOLE } from '@/lib/server/store/not-whole';
import type { PreparedSession } from './prepared-session';
import type { Row } from './row';

/**
 * Stores a session piece by piece, each a transaction of its own, so that others are served in between. Nobody sees it
 * before the last: there is all of it, or nothing.
 *
 * @param signal of who waits for it: nothing is left of a session nobody waits for any more
 */
export async function storeSession({ id, pieces }: PreparedSession, signal?: AbortSignal): Promise<void> {
  const writer = await getWriter();
  const last = pieces.length - 1;
  try {
    for (const [index, piece] of pieces.entries()) {
      if (signal?.aborted) throw new AppError('bad_request', 'The import was cancelled.');
      await writer.write((connection) => {
        const rows: Row[] = deserialize(piece);
        for (const row of rows) insert(connection, row);
        if (index === last) connection.run(MAKE_WHOLE, id, NOT_WHOLE);
      });
      await nextTurn();
    }
  } catch (error) {
    // Why it was not stored is told, whatever becomes of this: the next start takes away what is left.
    await removeSessions([id]).catch((failure: unknown) => {
      getLog().error({ err: failure }, 'what was stored of a session could not be taken away');
    });
    throw error;
  }
}

const MAKE_WHOLE = 'UPDATE "Session" SET "deletedAt" = NULL WHERE "id" = ? AND "deletedAt" = ?';

function insert(connection: Connection, { table, values }: Row): void {
  const columns = Object.entries(values).filter(([, value]) => value !== undefined);
  const names = columns.map(([name]) => `"${name}"`).join(', ');
  const places = columns.map(() => '?').join(', ');
  connection.run(
    `INSERT INTO "${table}" (${names}) VALUES (${places})`,
    ...columns.map(([, value]) => value ?? null),
  );
}
