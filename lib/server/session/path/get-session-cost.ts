import 'server-only';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { SessionCost } from '@/lib/core/api/compare-operations';
import { estimateCost } from '@/lib/core/claude/estimate-cost';
import { isJsonObject } from '@/lib/core/claude/message';
import { readJson } from '@/lib/core/json/read-json';
import { SIMULATOR_MODEL } from '@/lib/core/session/simulator-name';
import { readRows } from '@/lib/server/db/read-rows';
import { getSessionRow } from '@/lib/server/store/get-session';

/** How many messages SQLite reads into before others have their turn: each may hold results of some megabytes. */
const TURNS_AT_ONCE = 20;

interface AnswerRow {
  model: string;
  /** JSON. */
  usage: string;
}

/**
 * What the runs of a session cost together. Turns are rows of a tree, so what branches share is counted once; what is older
 * than the session was copied into it, with its runs. An answer of the Simulator costs nothing; one of a model whose price
 * is not known is counted as unpriced.
 *
 * @throws AppError `not_found`
 */
export async function getSessionCost(sessionId: string): Promise<SessionCost> {
  await getSessionRow(sessionId);
  const turns = await readRows<{ row: number }>(
    `SELECT "Turn".rowid AS "row" FROM "Turn" JOIN "Session" ON "Session"."id" = "Turn"."sessionId"
    WHERE "Turn"."sessionId" = ? AND "runId" IS NOT NULL AND "Turn"."createdAt" >= "Session"."createdAt"`,
    sessionId,
  );
  const total = { usd: 0, answers: 0, unpriced: 0 };
  for (let from = 0; from < turns.length; from += TURNS_AT_ONCE) {
    if (from > 0) await nextTurn();
    const rows = turns.slice(from, from + TURNS_AT_ONCE).map(({ row }) => row);
    for (const answer of await readAnswers(rows)) {
      const cost = priceOf(answer);
      total.answers += 1;
      if (cost === null) total.unpriced += 1;
      else total.usd += cost;
    }
  }
  return total;
}

function readAnswers(rows: readonly number[]): Promise<AnswerRow[]> {
  return readRows<AnswerRow>(
    `SELECT json_extract("message", '$.model') AS "model", json_extract("message", '$.usage') AS "usage" FROM "Turn"
    WHERE rowid IN (SELECT value FROM json_each(?))
      AND json_type("message", '$.model') = 'text' AND json_type("message", '$.usage') = 'object'`,
    JSON.stringify(rows),
  );
}

function priceOf({ model, usage }: AnswerRow): number | null {
  if (model === SIMULATOR_MODEL) return 0;
  const read = readJson(usage);
  return isJsonObject(read) ? estimateCost(model, read) : null;
}
