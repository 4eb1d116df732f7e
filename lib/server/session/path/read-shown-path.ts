import 'server-only';
import type { ShownTurn } from '@/lib/core/cut/shown';
import { readCutMessages } from '@/lib/server/cut/read-cut-messages';
import { getPrisma } from '@/lib/server/db/database';

interface TurnRow {
  id: string;
  parentId: string | null;
  runId: string | null;
  createdAt: string | Date;
  size: number | bigint;
}

export interface ShownPathInput {
  sessionId: string;
  /** The last turn; null for a path without turns. */
  to: string | null;
  /** A turn that is known: it and what is before it are left out. */
  behind?: string | undefined;
  /** How many turns at most, the last ones. */
  turns: number;
  /** How long they may be together once they are cut, in UTF-16 units of JSON; the last is given in any case. */
  length: number;
}

/** The end of a path with long texts cut, oldest turn first. */
export async function readShownPath(input: ShownPathInput): Promise<ShownTurn[]> {
  const rows = await readRows(input);
  const shown: ShownTurn[] = [];
  let room = input.length;
  // A message of megabytes is read only if it is shown: from the last one back, some at a time.
  for (let end = rows.length; end > 0 && room > 0; end -= STEP) {
    const some = rows.slice(Math.max(0, end - STEP), end);
    const messages = await readCutMessages(input.sessionId, some);
    for (const { size: _size, createdAt, ...row } of some.toReversed()) {
      const cut = messages.get(row.id);
      if (!cut || (room <= 0 && shown.length > 0)) continue;
      room -= cut.length;
      shown.unshift({ ...row, message: cut.message, createdAt: new Date(createdAt).toISOString() });
    }
  }
  return shown;
}

/** How many turns are read at a time. */
const STEP = 50;

async function readRows({ sessionId, to, behind = '', turns }: ShownPathInput) {
  if (to === null || to === behind) return [];
  const prisma = await getPrisma();
  const rows = await prisma.$queryRaw<TurnRow[]>`
    WITH RECURSIVE path(id, depth) AS (
      SELECT ${to}, 1
      UNION ALL
      SELECT "Turn"."parentId", path.depth + 1 FROM path JOIN "Turn" ON "Turn"."id" = path.id
      WHERE "Turn"."parentId" IS NOT NULL AND "Turn"."parentId" <> ${behind} AND path.depth < ${turns}
        -- No path has more turns than its session, also where parents come round to themselves.
        AND path.depth < (SELECT count(*) FROM "Turn" WHERE "sessionId" = ${sessionId})
    )
    SELECT "Turn"."id", "parentId", "runId", "createdAt", octet_length("message") AS "size"
    FROM path JOIN "Turn" ON "Turn"."id" = path.id
    WHERE "Turn"."sessionId" = ${sessionId} ORDER BY path.depth DESC`;
  return rows.map((row) => ({ ...row, size: Number(row.size) }));
}
