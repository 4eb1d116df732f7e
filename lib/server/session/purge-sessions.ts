import 'server-only';
import { getPrisma, getWriter } from '@/lib/server/db/database';
import { getLog } from '@/lib/server/log';
import { NOT_WHOLE } from '@/lib/server/store/not-whole';
import { removeEachSession } from './remove-sessions';

const DAY_MS = 86_400_000;
/** How long a deleted session can be taken back. */
const BIN_DAYS = 30;

/** So many are taken away together. */
const STEP = 50;
const GIVE_UP = `
  UPDATE "Session" SET "deletedAt" = ? WHERE "deletedAt" IS NOT NULL AND "id" IN (SELECT value FROM json_each(?))`;

/**
 * Takes sessions away for good; those that are not in the bin stay.
 *
 * @param ids `bin` for everything in it
 * @param before only what was deleted before this time
 * @returns the ids of those that are gone
 */
export async function purgeSessions(ids: string[] | 'bin', before = new Date()): Promise<string[]> {
  const prisma = await getPrisma();
  const wanted = ids === 'bin' ? null : new Set(ids);
  const binned = await prisma.session.findMany({
    where: { deletedAt: { lte: before, gt: new Date(NOT_WHOLE) } },
    select: { id: true },
  });
  const given = binned.map(({ id }) => id).filter((id) => wanted?.has(id) ?? true);
  const gone: string[] = [];
  const writer = await getWriter();
  for (let index = 0; index < given.length; index += STEP) {
    const some = given.slice(index, index + STEP);
    // Taken back in the meantime: then it stays.
    await writer.write((connection) => connection.run(GIVE_UP, NOT_WHOLE, JSON.stringify(some)));
    gone.push(...(await removeEachSession(some)));
  }
  return gone;
}

/** Empties the bin of what has been in it for longer than it keeps things. */
export async function purgeOldSessions(now = new Date()): Promise<string[]> {
  return purgeSessions('bin', new Date(now.getTime() - BIN_DAYS * DAY_MS));
}

/** Purges now and once a day as long as the process lives. */
export function keepBinShort(): void {
  const purge = () =>
    purgeOldSessions().catch((error: unknown) => {
      getLog().error({ err: error }, 'the bin could not be emptied of old sessions');
    });
  void purge();
  setInterval(() => void purge(), DAY_MS).unref();
}
