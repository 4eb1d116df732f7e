import 'server-only';
import type { ToolUses } from '@/lib/core/api/library-operations';
import { limits } from '@/lib/core/limits/limits.mjs';
import { readRows } from '@/lib/server/db/read-rows';
import { NOT_WHOLE } from '@/lib/server/store/not-whole';

interface UseRow {
  id: string;
  title: string;
  version: number;
  deletedAt: string | null;
  updatedAt: string;
}

/** The sessions that hold a version of a library tool, those that were changed last first. */
export async function findUses(toolId: string): Promise<ToolUses> {
  const [counted] = await readRows<{ count: number }>(
    `SELECT count(DISTINCT "sessionId") AS "count" FROM "ToolUse"
      JOIN "Session" ON "Session"."id" = "sessionId" WHERE "toolId" = ? AND "deletedAt" IS NOT ?`,
    toolId,
    NOT_WHOLE,
  );
  // Of a session that holds two versions, the older is told: it is the one to be brought up to date.
  const rows = await readRows<UseRow>(
    `SELECT "Session"."id", "title", min("version") AS "version", "deletedAt", "updatedAt" FROM "ToolUse"
      JOIN "Session" ON "Session"."id" = "sessionId" WHERE "toolId" = ? AND "deletedAt" IS NOT ?
      GROUP BY "Session"."id" ORDER BY "updatedAt" DESC, "Session"."id" LIMIT ?`,
    toolId,
    NOT_WHOLE,
    limits.toldUses.value,
  );
  return {
    sessions: rows.map(({ id, title, version, deletedAt, updatedAt }) => ({
      id,
      title,
      version,
      inBin: deletedAt !== null,
      updatedAt: new Date(updatedAt).toISOString(),
    })),
    total: counted?.count ?? 0,
  };
}
