import 'server-only';
import { toBlocks } from '@/lib/core/claude/message';
import { isThinking } from '@/lib/core/claude/without-thinking';
import { parseStoredRunEvents } from '@/lib/core/run/parse-stored-run-events';
import { readThinkingBindings } from '@/lib/core/run/read-thinking-bindings';
import type { ThinkingBindings } from '@/lib/core/run/thinking-binding';
import type { Turn } from '@/lib/core/session/turn';
import { getPrisma } from '@/lib/server/db/database';

/** What the answers of a path that hold thinking were asked for with, as far as the logs of their runs tell. */
export async function findThinkingBindings(path: readonly Turn[]): Promise<ThinkingBindings> {
  const runIds = new Set<string>();
  for (const { runId, message } of path) {
    if (runId && message.role === 'assistant' && toBlocks(message.content).some(isThinking))
      runIds.add(runId);
  }
  const prisma = await getPrisma();
  const bindings: [string, { model: string; prefix: string }][] = [];
  for (const runId of runIds) {
    // The rest of a log, which is nearly all of it, is what streamed.
    const rows = await prisma.$queryRaw<{ events: string }[]>`
      SELECT "events" FROM "RunEventBatch"
      WHERE "runId" = ${runId} AND ("events" LIKE '%"params%' OR "events" LIKE '%"turn-end"%')
      ORDER BY "firstSeq"`;
    bindings.push(...readThinkingBindings(rows.flatMap(({ events }) => parseStoredRunEvents(events))));
  }
  return new Map(bindings);
}
