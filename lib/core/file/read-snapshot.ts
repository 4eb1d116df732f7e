import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { emptyRunState, foldRunEvents } from '@/lib/core/run/log/fold-run-events';
import { snapshotSchema } from '@/lib/core/share/snapshot';
import type { Imported } from './imported';
import { parseAs } from './parse-as';
import { readSessionFile } from './read-session-file';

/**
 * Reads the snapshot of a link: its path, with the runs that made it. Where what was sent is not shared, the runs stay
 * behind: a log without its requests is none.
 *
 * @throws AppError `bad_request`
 */
export function readSnapshot(given: JsonObject, now: string): Imported {
  const snapshot = parseAs(snapshotSchema, given);
  const { title, config = {}, tools = [], turns, hasRequests } = snapshot;
  const runs = hasRequests ? snapshot.runs : [];
  const known = new Set(runs.map((run) => run.id));
  return readSessionFile({
    type: 'loopbench.session',
    v: 1,
    title,
    config,
    tools: tools.map((tool, index) => ({ ...tool, ...readAnswerer(given, index) })),
    turns: turns.map((turn) => ({
      ...turn,
      runId: turn.runId !== null && known.has(turn.runId) ? turn.runId : null,
      createdAt: now,
    })),
    head: turns.at(-1)?.id ?? null,
    runs: runs.map(({ changed, ...run }) => {
      const { mode, status } = foldRunEvents(emptyRunState, run.events);
      // What it was run with stands in its requests; here it is told, and without it the run goes no further.
      return { ...run, mode, status, createdAt: now, ...(changed ? { changes: { changed } } : {}) };
    }),
  });
}

/** Who answers a tool as it is written: the reader of session files says what it does not know, and keeps it. */
function readAnswerer({ tools }: JsonObject, index: number): { answerer?: unknown } {
  const tool: unknown = Array.isArray(tools) ? tools[index] : undefined;
  return isJsonObject(tool) && tool.answerer !== undefined ? { answerer: tool.answerer } : {};
}
