import 'server-only';
import type { TurnData } from '@/lib/core/session/turn-schema';
import { readRows } from '@/lib/server/db/read-rows';
import { getTurnCache } from './get-turn-cache';
import { readTurn } from './read-turn';

interface TurnRow {
  id: string;
  parentId: string | null;
  runId: string | null;
  message: string;
  createdAt: string | Date;
}

/** Most often only the newest turns of a path are not known yet: few are read first, then more at once. */
const FEWEST = 32;
const MOST = 4096;

/** No path is longer: rows whose parents come round to themselves must not be followed for ever. */
const MAX_TURNS = 1_000_000;

/** The turns from the root to `turnId`, in that order; empty for null. */
export async function readPath(turnId: string | null): Promise<TurnData[]> {
  const cache = getTurnCache();
  const path: TurnData[] = [];
  let count = FEWEST;
  let next = turnId;
  while (next !== null) {
    if (path.length > MAX_TURNS) throw new Error(`The path to ${turnId} has more than ${MAX_TURNS} turns.`);
    const known = cache.get(next);
    if (!known) {
      const read = await readUp(next, count);
      if (read.length === 0) break;
      path.push(...read);
      count = Math.min(count * 8, MOST);
    } else path.push(known);
    next = path.at(-1)?.parentId ?? null;
  }
  return path.reverse();
}

const SELECT_UP = `
  WITH RECURSIVE path(id, depth) AS (
    SELECT ?, 0
    UNION ALL
    SELECT "Turn"."parentId", path.depth + 1 FROM path JOIN "Turn" ON "Turn"."id" = path.id
    WHERE "Turn"."parentId" IS NOT NULL AND path.depth + 1 < ?
  )
  SELECT "Turn"."id", "parentId", "runId", "message", "createdAt"
  FROM path JOIN "Turn" ON "Turn"."id" = path.id ORDER BY path.depth`;

/** Up to `count` turns from one upwards, which are known from now on. */
async function readUp(turnId: string, count: number): Promise<TurnData[]> {
  const rows = await readRows<TurnRow>(SELECT_UP, turnId, count);
  const cache = getTurnCache();
  return rows.map((row) => {
    const turn = readTurn(row);
    cache.add(turn, row.message.length);
    return turn;
  });
}
