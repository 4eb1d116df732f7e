import 'server-only';
import type { SessionFacets } from '@/lib/core/api/session-operations';
import { getPrisma } from '@/lib/server/db/database';
import { parseNames } from './parse-names';

/** More than anybody looks through in a menu. */
const AT_MOST = 200;

interface Kind {
  model: string;
  toolNames: string;
  tags: string;
  count: number | bigint;
}

/**
 * What sessions can be filtered by. Sessions of one kind are counted before their names are taken apart: there are few
 * kinds even among many sessions.
 */
export async function getSessionFacets(): Promise<SessionFacets> {
  const prisma = await getPrisma();
  const kinds = await prisma.$queryRaw<Kind[]>`
    SELECT "model", "toolNames", "tags", count(*) AS "count" FROM "Session" INDEXED BY "Session_list_idx"
    WHERE "deletedAt" IS NULL GROUP BY "model", "toolNames", "tags"`;
  return {
    models: toFacet(kinds.map(({ model, count }) => ({ names: [model], count }))),
    tools: toFacet(kinds.map(({ toolNames, count }) => ({ names: parseNames(toolNames), count }))),
    tags: toFacet(kinds.map(({ tags, count }) => ({ names: parseNames(tags), count }))),
    total: kinds.reduce((sum, { count }) => sum + Number(count), 0),
    binned: await prisma.session.count({ where: { deletedAt: { not: null } } }),
  };
}

function toFacet(sets: { names: string[]; count: number | bigint }[]): SessionFacets['models'] {
  const counts = new Map<string, number>();
  for (const { names, count } of sets) {
    for (const name of new Set(names)) counts.set(name, (counts.get(name) ?? 0) + Number(count));
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, AT_MOST);
}
