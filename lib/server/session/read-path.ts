import 'server-only';
import type { TurnData } from '@/lib/core/api/session-operations';
import { parseStoredMessage } from '@/lib/core/session/parse-stored-message';
import { getPrisma } from '@/lib/server/db/database';

interface TurnRow {
  id: string;
  parentId: string | null;
  runId: string | null;
  message: string;
  createdAt: string | Date;
}

/** The turns from the root to `turnId`, in that order; empty for null. */
export async function readPath(turnId: string | null): Promise<TurnData[]> {
  if (turnId === null) return [];
  const prisma = await getPrisma();
  const rows = await prisma.$queryRaw<TurnRow[]>`
    WITH RECURSIVE path(id, depth) AS (
      SELECT ${turnId}, 0
      UNION ALL
      SELECT "Turn"."parentId", path.depth + 1 FROM path JOIN "Turn" ON "Turn"."id" = path.id
      WHERE "Turn"."parentId" IS NOT NULL
    )
    SELECT "Turn"."id", "parentId", "runId", "message", "createdAt"
    FROM path JOIN "Turn" ON "Turn"."id" = path.id ORDER BY path.depth DESC`;
  return rows.map((row) => ({
    ...row,
    message: parseStoredMessage(row.message),
    createdAt: new Date(row.createdAt).toISOString(),
  }));
}
