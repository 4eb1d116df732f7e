import 'server-only';
import { getPrisma } from '@/lib/server/db/database';
import { getLog } from '@/lib/server/log';

const DAY_MS = 86_400_000;
/** How long a deleted session can be taken back. */
const BIN_DAYS = 30;

/** With all their turns and events; few at a time, so that requests are answered in between. */
const STEP = 50;

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
    where: { deletedAt: { lte: before } },
    select: { id: true },
  });
  const gone = binned.map(({ id }) => id).filter((id) => wanted?.has(id) ?? true);
  for (let index = 0; index < gone.length; index += STEP) {
    // Taken back in the meantime: then it stays.
    const where = { id: { in: gone.slice(index, index + STEP) }, deletedAt: { not: null } };
    await prisma.session.deleteMany({ where });
    await new Promise(setImmediate);
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
