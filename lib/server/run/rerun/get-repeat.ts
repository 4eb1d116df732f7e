import 'server-only';
import type { RepeatData, RepeatResult } from '@/lib/core/api/repeat-operations';
import type { Message } from '@/lib/core/claude/message';
import { readBaseline } from '@/lib/core/rerun/baseline';
import { toPathTree } from '@/lib/core/rerun/path-tree';
import { getPrisma } from '@/lib/server/db/database';
import { readTurnsOfRuns } from '@/lib/server/run/watch/read-run-turns';
import { getSessionRow } from '@/lib/server/store/get-session';
import { countEnded, getRepeatRow, toRepeatData } from './repeat-run';

/** Repeats and the tree of the paths its runs have taken. @throws AppError `not_found` */
export async function getRepeat(id: string): Promise<RepeatResult> {
  const repeat = await getRepeatRow(id);
  const prisma = await getPrisma();
  const runs = await prisma.run.findMany({
    where: { repeatId: id, status: { notIn: ['running', 'waiting'] } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, status: true },
  });
  const turnsOf = await readTurnsOfRuns(
    repeat.sessionId,
    runs.map((run) => run.id),
  );
  const walked = runs.map((run) => ({ ...run, turns: turnsOf.get(run.id) ?? [] }));
  const messages = walked.flatMap(({ turns }) => turns.map(({ message }) => message as Partial<Message>));
  const count = (name: 'input_tokens' | 'output_tokens') =>
    messages.reduce((sum, { usage }) => sum + (usage?.[name] ?? 0), 0);
  return {
    repeat: toRepeatData(repeat, runs.length),
    tree: toPathTree(walked.map(({ turns, ...run }) => ({ ...run, steps: readBaseline(turns) }))),
    ends: Object.fromEntries(
      walked.flatMap((run) => {
        const last = run.turns.at(-1);
        return last ? [[run.id, last.id]] : [];
      }),
    ),
    usage: { input_tokens: count('input_tokens'), output_tokens: count('output_tokens') },
  };
}

/** The repeats of a session, newest first. @throws AppError `not_found` */
export async function findRepeats(sessionId: string): Promise<RepeatData[]> {
  await getSessionRow(sessionId);
  const prisma = await getPrisma();
  const repeats = await prisma.repeat.findMany({
    where: { sessionId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 50,
  });
  return Promise.all(repeats.map(async (repeat) => toRepeatData(repeat, await countEnded(repeat.id))));
}
