import 'server-only';
import { z } from 'zod';
import type { RawPath, RawRun } from '@/lib/core/replay/raw-recording';
import { findPathRuns } from '@/lib/core/session/find-path-runs';
import { getPrisma } from '@/lib/server/db/database';
import type { Session } from '@/prisma/generated/client';

/** So many turns, and rows of events, are read at once: others are served between two pieces. */
const TURNS = 100;
const BATCHES = 8;

const linksSchema = z.array(z.tuple([z.string(), z.string().nullable(), z.string().nullable()]));
type Link = { id: string; parentId: string | null; runId: string | null };

/**
 * Reads everything that happened along the path that ends at a turn, piece by piece and as the texts the database holds:
 * they are read in a worker.
 */
export async function readRawPath(session: Session, headTurnId: string | null): Promise<RawPath> {
  const { id, title, config, tools } = session;
  const turns: string[] = [];
  const links: Link[] = [];
  for (let next = headTurnId; next !== null; next = links[0]?.parentId ?? null) {
    const piece = await readPiece(next);
    if (piece.links.length === 0) break;
    turns.unshift(piece.turns);
    links.unshift(...piece.links);
  }
  const runs: RawRun[] = [];
  for (const run of findPathRuns(links)) {
    runs.push({ ...run, changes: await readChanges(run.id), batches: await readBatches(run.id) });
  }
  return { sessionId: id, title, config, tools, recording: { turns, runs } };
}

/** Some turns up to and with one, as JSON: what leads from one to the other, and the turns themselves. */
async function readPiece(turnId: string): Promise<{ links: Link[]; turns: string }> {
  const prisma = await getPrisma();
  const [row] = await prisma.$queryRaw<{ links: string; turns: string }[]>`
    WITH RECURSIVE path(id, depth) AS (
      SELECT ${turnId}, 0
      UNION ALL
      SELECT "Turn"."parentId", path.depth + 1 FROM path JOIN "Turn" ON "Turn"."id" = path.id
      WHERE "Turn"."parentId" IS NOT NULL AND path.depth + 1 < ${TURNS}
    )
    SELECT json_group_array(json_array("id", "parentId", "runId")) AS "links",
      json_group_array(json_array("id", "parentId", "runId", "message", "createdAt")) AS "turns"
    FROM (
      SELECT "Turn".* FROM path JOIN "Turn" ON "Turn"."id" = path.id ORDER BY path.depth DESC
    )`;
  const links = linksSchema.parse(JSON.parse(row?.links ?? '[]'));
  return {
    links: links.map(([id, parentId, runId]) => ({ id, parentId, runId })),
    turns: row?.turns ?? '[]',
  };
}

async function readChanges(runId: string): Promise<string | null> {
  const prisma = await getPrisma();
  const row = await prisma.run.findUnique({ where: { id: runId }, select: { changes: true } });
  return row?.changes ?? null;
}

async function readBatches(runId: string): Promise<string[]> {
  const prisma = await getPrisma();
  const batches: string[] = [];
  for (let after = 0; ; ) {
    const rows = await prisma.runEventBatch.findMany({
      where: { runId, firstSeq: { gt: after } },
      orderBy: { firstSeq: 'asc' },
      select: { firstSeq: true, events: true },
      take: BATCHES,
    });
    batches.push(...rows.map(({ events }) => events));
    const last = rows.at(-1);
    if (!last || rows.length < BATCHES) return batches;
    after = last.firstSeq;
  }
}
