import 'server-only';
import type { SessionFacets } from '@/lib/core/api/session-list-operations';
import { getPrisma } from '@/lib/server/db/database';

/** More than anybody looks through in a menu. */
const AT_MOST = 200;

/** What sessions can be filtered by, the most frequent first. The database counts it as sessions come, change and go. */
export async function getSessionFacets(): Promise<SessionFacets> {
  const prisma = await getPrisma();
  const read = (kind: string) =>
    prisma.sessionFacet.findMany({
      where: { kind },
      select: { value: true, count: true },
      orderBy: [{ count: 'desc' }, { value: 'asc' }],
      take: AT_MOST,
    });
  const [models, tools, tags] = [await read('model'), await read('tool'), await read('tag')];
  const [total, binned] = [await read('total'), await read('binned')];
  return { models, tools, tags, total: total[0]?.count ?? 0, binned: binned[0]?.count ?? 0 };
}
