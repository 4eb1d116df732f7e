import 'server-only';
import { getPrisma } from '@/lib/server/db/database';

/** A turn of a path without what was said. */
export interface PathLink {
  id: string;
  parentId: string | null;
  runId: string | null;
}

/** The turns from the root to `turnId` without their messages, in that order; none for null. */
export async function readPathLinks(turnId: string | null): Promise<PathLink[]> {
  if (turnId === null) return [];
  const prisma = await getPrisma();
  return prisma.$queryRaw<PathLink[]>`
    WITH RECURSIVE path(id, parentId, runId, depth) AS (
      SELECT "id", "parentId", "runId", 0 FROM "Turn" WHERE "id" = ${turnId}
      UNION ALL
      SELECT "Turn"."id", "Turn"."parentId", "Turn"."runId", path.depth + 1
      FROM path JOIN "Turn" ON "Turn"."id" = path.parentId
      -- No path has more turns than its session, also where parents come round to themselves.
      WHERE path.depth + 1 < (
        SELECT count(*) FROM "Turn" WHERE "sessionId" = (SELECT "sessionId" FROM "Turn" WHERE "id" = ${turnId})
      )
    )
    SELECT id, parentId, runId FROM path ORDER BY depth DESC`;
}
