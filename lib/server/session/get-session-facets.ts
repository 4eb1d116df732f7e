import 'server-only';
import type { SessionFacets } from '@/lib/core/api/session-operations';
import { getPrisma } from '@/lib/server/db/database';
import { parseNames } from './parse-names';

/** More than anybody looks through in a menu. */
const AT_MOST = 200;

interface Count {
  value: string;
  count: number | bigint;
}

/** What sessions can be filtered by. Sets of names repeat much, and are counted before they are taken apart. */
export async function getSessionFacets(): Promise<SessionFacets> {
  const prisma = await getPrisma();
  const models = await prisma.$queryRaw<Count[]>`
    SELECT "model" AS "value", count(*) AS "count" FROM "Session" INDEXED BY "Session_list_idx"
    WHERE "deletedAt" IS NULL GROUP BY "model"`;
  const toolSets = await prisma.$queryRaw<Count[]>`
    SELECT "toolNames" AS "value", count(*) AS "count" FROM "Session" INDEXED BY "Session_list_idx"
    WHERE "deletedAt" IS NULL AND "toolNames" <> '[]' GROUP BY "toolNames"`;
  const tagSets = await prisma.$queryRaw<Count[]>`
    SELECT "tags" AS "value", count(*) AS "count" FROM "Session" INDEXED BY "Session_list_idx"
    WHERE "deletedAt" IS NULL AND "tags" <> '[]' GROUP BY "tags"`;
  const binned = await prisma.session.count({ where: { deletedAt: { not: null } } });
  return {
    models: toFacet(models.map(({ value, count }) => ({ names: [value], count: Number(count) }))),
    tools: toFacet(toolSets.map(({ value, count }) => ({ names: parseNames(value), count: Number(count) }))),
    tags: toFacet(tagSets.map(({ value, count }) => ({ names: parseNames(value), count: Number(count) }))),
    binned,
  };
}

function toFacet(sets: { names: string[]; count: number }[]): SessionFacets['models'] {
  const counts = new Map<string, number>();
  for (const { names, count } of sets) {
    for (const name of new Set(names)) counts.set(name, (counts.get(name) ?? 0) + count);
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, AT_MOST);
}
