import 'server-only';
import { getPrisma } from '@/lib/server/db/database';

/** For every turn of a path that has siblings: all of them with itself, oldest first. */
export async function findBranches(
  sessionId: string,
  headTurnId: string | null,
): Promise<Record<string, string[]>> {
  if (headTurnId === null) return {};
  const prisma = await getPrisma();
  const rows = await prisma.$queryRaw<{ id: string; parent: string; isShown: number | bigint }[]>`
    WITH RECURSIVE path(id) AS (
      SELECT ${headTurnId}
      UNION -- not ALL: parents that come round to themselves end it
      SELECT "Turn"."parentId" FROM path JOIN "Turn" ON "Turn"."id" = path.id WHERE "Turn"."parentId" IS NOT NULL
    ),
    fork(parent) AS (
      SELECT coalesce("parentId", '') FROM "Turn" WHERE "sessionId" = ${sessionId}
      GROUP BY "parentId" HAVING count(*) > 1
    )
    SELECT "id", coalesce("parentId", '') AS "parent", "id" IN (SELECT id FROM path) AS "isShown"
    FROM "Turn" WHERE "sessionId" = ${sessionId} AND coalesce("parentId", '') IN (SELECT parent FROM fork)
    ORDER BY "createdAt", "id"`;
  const siblings = new Map<string, string[]>();
  for (const { parent } of rows) siblings.set(parent, []);
  for (const { id, parent } of rows) siblings.get(parent)?.push(id);
  return Object.fromEntries(
    rows.flatMap(({ id, parent, isShown }) => (Number(isShown) ? [[id, siblings.get(parent) ?? []]] : [])),
  );
}
