import 'server-only';
import type { z } from 'zod';
import type { getSessionCostOperation } from '@/lib/core/api/compare-operations';
import { estimateCost } from '@/lib/core/claude/estimate-cost';
import { isJsonObject } from '@/lib/core/claude/message';
import { readJson } from '@/lib/core/json/read-json';
import { getPrisma } from '@/lib/server/db/database';
import { getSessionRow } from '@/lib/server/store/get-session';

interface AnswerRow {
  model: string;
  /** JSON. */
  usage: string;
}

/**
 * What the runs of a session cost together. Turns are rows of a tree, so what branches share is counted once; what is older
 * than the session was copied into it, with its runs.
 *
 * @throws AppError `not_found`
 */
export async function getSessionCost(
  sessionId: string,
): Promise<z.input<typeof getSessionCostOperation.response>> {
  await getSessionRow(sessionId);
  const prisma = await getPrisma();
  const rows = await prisma.$queryRaw<AnswerRow[]>`
    SELECT json_extract("message", '$.model') AS "model", json_extract("message", '$.usage') AS "usage"
    FROM "Turn" JOIN "Session" ON "Session"."id" = "Turn"."sessionId"
    WHERE "Turn"."sessionId" = ${sessionId} AND "runId" IS NOT NULL
      AND "Turn"."createdAt" >= "Session"."createdAt"
      AND json_type("message", '$.model') = 'text' AND json_type("message", '$.usage') = 'object'`;
  const costs = rows.map(({ model, usage }) => {
    const read = readJson(usage);
    return isJsonObject(read) ? (estimateCost(model, read) ?? 0) : 0;
  });
  return { usd: costs.reduce((sum, cost) => sum + cost, 0), answers: rows.length };
}
