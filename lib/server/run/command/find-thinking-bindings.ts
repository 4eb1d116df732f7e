import 'server-only';
import { toBlocks } from '@/lib/core/claude/message';
import { isThinking } from '@/lib/core/claude/without-thinking';
import { readLogRow } from '@/lib/core/run/log/read-log-row';
import type { StoredRunEvent } from '@/lib/core/run/log/stored-run-event';
import { readThinkingBindings } from '@/lib/core/run/request/read-thinking-bindings';
import type { ThinkingBinding, ThinkingBindings } from '@/lib/core/run/request/thinking-binding';
import type { Turn } from '@/lib/core/session/turn';
import { getPrisma } from '@/lib/server/db/database';

/** What is known of turns that are held in memory; null where the log does not tell. Neither ever changes. */
const known = new WeakMap<Turn['message'], ThinkingBinding | null>();

/** So many logs are read with one question. */
const RUNS_AT_ONCE = 100;

/** What the answers of a path that hold thinking were asked for with, as far as the logs of their runs tell. */
export async function findThinkingBindings(path: readonly Turn[]): Promise<ThinkingBindings> {
  const thinking = path.filter(
    ({ runId, message }) =>
      runId && message.role === 'assistant' && toBlocks(message.content).some(isThinking),
  );
  const unknown = thinking.filter(({ message }) => known.get(message) === undefined);
  const runIds = [...new Set(unknown.flatMap(({ runId }) => runId ?? []))];
  for (let from = 0; from < runIds.length; from += RUNS_AT_ONCE) {
    const found = await readBindings(runIds.slice(from, from + RUNS_AT_ONCE));
    for (const { id, message } of unknown) {
      const binding = found.get(id);
      if (binding) known.set(message, binding);
    }
  }
  for (const { message } of unknown) if (!known.has(message)) known.set(message, null);
  return new Map(
    thinking.flatMap(({ id, message }) => {
      const binding = known.get(message);
      return binding ? [[id, binding] as const] : [];
    }),
  );
}

async function readBindings(runIds: readonly string[]): Promise<Map<string, ThinkingBinding>> {
  const prisma = await getPrisma();
  // The rest of a log, which is nearly all of it, is what streamed.
  const rows = await prisma.$queryRaw<{ runId: string; events: string }[]>`
    SELECT "runId", "events" FROM "RunEventBatch"
    WHERE "runId" IN (SELECT "value" FROM json_each(${JSON.stringify(runIds)}))
      AND ("events" LIKE '%"params%' OR "events" LIKE '%"turn-end"%')
    ORDER BY "runId", "firstSeq"`;
  const byRun = new Map<string, StoredRunEvent[]>();
  for (const { runId, events } of rows) {
    const log = byRun.get(runId) ?? [];
    byRun.set(runId, log);
    for (const event of readLogRow(events)) log.push(event);
  }
  return new Map([...byRun.values()].flatMap((log) => [...readThinkingBindings(log)]));
}
