import 'server-only';
import { cutRun } from '@/lib/core/replay/cut-run';
import { findEditedCalls } from '@/lib/core/replay/find-edited-calls';
import type { PathCalls, PathHistory } from '@/lib/core/replay/path-history';
import { readHistory } from '@/lib/core/replay/read-history';
import type { RecordedRun } from '@/lib/core/replay/recording';
import { findPathRuns } from '@/lib/core/session/find-path-runs';
import type { Turn } from '@/lib/core/session/turn';
import { getPrisma } from '@/lib/server/db/database';
import { readRunTimeline } from '@/lib/server/run/watch/read-run-timeline';
import { assertTurnOf } from '@/lib/server/store/assert-turn-of';
import { findBranches } from '@/lib/server/store/find-branches';
import { findTurnRuns } from '@/lib/server/store/find-turn-runs';
import { getSessionRow } from '@/lib/server/store/get-session';
import { readTurn } from '@/lib/server/store/read-turn';
import { type PathLink, readPathLinks } from './read-path-links';

/**
 * Tells how the messages of a path came to be: who answered its calls, how long that took, and what of them was edited.
 *
 * @param turnId the end of the path; undefined for the path that is shown
 * @throws AppError `not_found`
 */
export async function getHistory(sessionId: string, turnId?: string): Promise<PathHistory> {
  const { headTurnId } = await getSessionRow(sessionId);
  if (turnId !== undefined) await assertTurnOf(sessionId, turnId);
  const end = turnId ?? headTurnId;
  const path = await readPathLinks(end);
  const runs: RecordedRun[] = [];
  for (const { id, parentTurnId, lastTurnId } of findPathRuns(path))
    runs.push({ id, parentTurnId, events: cutRun(await readRunTimeline(id), lastTurnId) });
  const history = readHistory(runs);
  const branches = await findBranches(sessionId, end);
  for (const link of path.filter(({ runId }) => runId === null)) {
    const siblings = branches[link.id] ?? [];
    // The messages may be megabytes: they are read where something was said before.
    const older = await readTurns(siblings.slice(0, Math.max(siblings.indexOf(link.id), 0)));
    const [turn] = older.length > 0 ? await readTurns([link.id]) : [];
    if (!turn) continue;
    const isAnswer = turn.message.role === 'assistant';
    const asking = isAnswer ? link : path.find(({ id }) => id === link.parentId);
    const edits = Object.entries(findEditedCalls(turn, older));
    if (!asking || edits.length === 0) continue;
    // A result that was kept is still from whoever gave it, on whatever branch that was.
    const answers = isAnswer ? {} : await readAnswers(asking);
    const known = history.calls[asking.id];
    const told = edits.map(([id, edit]) => [
      id,
      { ...known?.[id], ...(edit.isResultEdited ? {} : answers[id]), ...edit },
    ]);
    history.calls[asking.id] = { ...known, ...Object.fromEntries(told) };
  }
  return history;
}

/** How the calls of a turn were answered, on all its branches. */
async function readAnswers(turn: PathLink): Promise<PathCalls> {
  const runs: RecordedRun[] = [];
  for (const id of await findTurnRuns(turn))
    runs.push({ id, parentTurnId: id === turn.runId ? null : turn.id, events: await readRunTimeline(id) });
  return readHistory(runs).calls[turn.id] ?? {};
}

/** Turns by their ids, oldest first. */
async function readTurns(ids: string[]): Promise<Turn[]> {
  if (ids.length === 0) return [];
  const prisma = await getPrisma();
  const rows = await prisma.turn.findMany({
    where: { id: { in: ids } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, parentId: true, message: true, createdAt: true },
  });
  return rows.map(readTurn);
}
