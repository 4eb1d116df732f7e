import 'server-only';
import type { Turn } from '@/lib/core/session/turn';
import { getPrisma } from '@/lib/server/db/database';
import { readTurn } from '@/lib/server/store/read-turn';
import type { Run } from '@/prisma/generated/client';

/** The turns a run added to its path, in its order, the message it began with among them. */
export async function readRunTurns({ id, sessionId }: Pick<Run, 'id' | 'sessionId'>): Promise<Turn[]> {
  return (await readTurnsOfRuns(sessionId, [id])).get(id) ?? [];
}

/** The same for several runs of a session, by the id of the run. */
export async function readTurnsOfRuns(sessionId: string, runIds: string[]): Promise<Map<string, Turn[]>> {
  const prisma = await getPrisma();
  const rows = await prisma.turn.findMany({
    where: { sessionId, runId: { in: runIds } },
    select: { id: true, parentId: true, runId: true, message: true, createdAt: true },
  });
  return new Map(runIds.map((id) => [id, inOrder(rows.filter(({ runId }) => runId === id))]));
}

type TurnRow = Pick<Turn, 'id' | 'parentId' | 'runId'> & { message: string; createdAt: Date };

/** A run adds to one path: each of its turns but the first hangs on another of them. */
function inOrder(rows: readonly TurnRow[]): Turn[] {
  const byParent = new Map(rows.map((row) => [row.parentId, row]));
  const own = new Set(rows.map(({ id }) => id));
  const turns: Turn[] = [];
  let next = rows.find(({ parentId }) => parentId === null || !own.has(parentId));
  while (next) {
    turns.push(readTurn(next));
    next = byParent.get(next.id);
  }
  return turns;
}
