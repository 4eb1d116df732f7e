import 'server-only';
import type { SessionFacets } from '@/lib/core/api/session-operations';
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
  const [models, tools, tags, [total], [binned]] = await Promise.all(
    ['model', 'tool', 'tag', 'total', 'binned'].map(read),
  );
  return {
    models: models ?? [],
    tools: tools ?? [],
    tags: tags ?? [],
    total: total?.count ?? 0,
    binned: binned?.count ?? 0,
  };
}
