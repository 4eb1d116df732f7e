import 'server-only';
import type { ToolResult } from '@/lib/core/answerer/tool-result';
import type { MessageParam, ToolUseBlock } from '@/lib/core/claude/message';
import { applyOverrides } from '@/lib/core/run/apply-overrides';
import { joinStreams } from '@/lib/core/run/join-streams';
import {
  collectResults,
  emptyRunState,
  foldRunEvents,
  type RunState,
} from '@/lib/core/run/log/fold-run-events';
import type { RunEventData, RunMode } from '@/lib/core/run/log/run-event';
import type { StoredRunEvent } from '@/lib/core/run/log/stored-run-event';
import type { RunChanges } from '@/lib/core/run/run-changes';
import { type LoopInput, runLoop } from '@/lib/core/run/run-loop';
import { readVariables } from '@/lib/core/session/read-variables';
import type { SessionConfig } from '@/lib/core/session/session-config';
import type { SessionTool } from '@/lib/core/session/session-tool';
import { findCalls } from '@/lib/core/session/turn';
import { borrowBodyWriter } from '@/lib/server/claude/borrow-body-writer';
import { createTurnStreamer } from '@/lib/server/claude/create-turn-streamer';
import { getWriter } from '@/lib/server/db/database';
import { getLog } from '@/lib/server/log';
import { fillConfig } from '@/lib/server/run/command/fill-config';
import { findThinkingBindings } from '@/lib/server/run/command/find-thinking-bindings';
import { getReadyTools, type ReadyTool } from '@/lib/server/run/command/get-ready-tools';
import { getChanges } from '@/lib/server/run/request/get-changes';
import { registerRun } from '@/lib/server/run/run-registry';
import { readTurnHistory, type TurnHistory } from '@/lib/server/run/watch/read-turn-history';
import { getRunHub } from '@/lib/server/run/watch/run-hub';
import { getSessionRow } from '@/lib/server/store/get-session';
import { readPath } from '@/lib/server/store/read-path';
import { readSession } from '@/lib/server/store/read-session';
import type { Run, Session } from '@/prisma/generated/client';
import { createRecordedRouter } from './create-recorded-router';
import { createToolRouter } from './create-tool-router';
import { keepDivergence, openBaseline } from './open-baseline';
import { RunLog } from './run-log';
import { withDefinedTools } from './with-defined-tools';

/** One segment of a run: from here until it completes, fails, is cancelled or needs a person. */
export interface RunSegment {
  run: Run;
  mode: RunMode;
  /** What the run's log holds already. */
  events: readonly StoredRunEvent[];
  /** The user message this segment begins with; results by hand come through the log instead. */
  message?: MessageParam;
  /** Step mode: the pause the person has let pass. */
  isApproved: boolean;
  /** True to count requests and pauses from zero again: the person went on beyond the bound. */
  isFreshCount: boolean;
  /** What `prepareSegment` gave, where that was called before. */
  prepared?: PreparedSegment;
}

/** What a segment needs of its session as it is now. */
export interface PreparedSegment {
  /** With the variables filled in. */
  config: SessionConfig;
  tools: ReadyTool[];
  /** All tools it has, sent or not. */
  own: readonly SessionTool[];
  streamTurn: LoopInput['streamTurn'];
}

/**
 * Gets a session ready to be run, with what the run changes for itself alone.
 *
 * @throws AppError `tool_invalid` for tools that could not be sent; `variable_missing`; `no_api_key`
 */
export async function prepareSegment(session: Session, changes?: RunChanges): Promise<PreparedSegment> {
  const own = readSession(session);
  const written = applyOverrides(own.config, changes?.config);
  const sessionTools = changes?.tools ?? own.tools;
  const config = fillConfig(written, sessionTools);
  const tools = await getReadyTools(sessionTools, config);
  return { config, tools, own: sessionTools, streamTurn: createTurnStreamer(config, session.id) };
}

/**
 * Starts a segment and returns once its first event is stored; the loop goes on by itself, whoever is watching or not.
 *
 * @throws AppError `run_not_resumable`; as `prepareSegment` does, before anything is stored
 */
export async function driveRun(segment: RunSegment): Promise<void> {
  const { run } = segment;
  const { config, tools, own, streamTurn } =
    segment.prepared ?? (await prepareSegment(await getSessionRow(run.sessionId), getChanges(run)));
  const state = foldRunEvents(emptyRunState, segment.events);
  const path = await readPath(findRunEnd(state) ?? run.parentTurnId);
  const log = await openRunLog(run, segment.events);
  const count = countSinceLimit(segment.isFreshCount ? [] : segment.events);

  const message = segment.message;
  const parentId = path.at(-1)?.id ?? null;
  const turn = message ? log.addTurn({ parentId, message }) : undefined;
  log.append({
    type: 'run-start',
    mode: segment.mode,
    model: config.model,
    isResumed: segment.events.length > 0,
    ...(run.rerun === null ? {} : { isRerun: true }),
    ...(turn && message ? { turnId: turn.id, parentTurnId: parentId, message } : {}),
  });

  const last = turn ? undefined : path.at(-1);
  const history = last && (await readTurnHistory(last));
  const known = last ? inherit(findCalls(last), history, state, log) : new Map();
  const baseline = await openBaseline(run, state);
  const walked = turn ? [...path, turn] : path;
  const router = createToolRouter(withDefinedTools(tools, own, walked), readVariables(config));
  const controller = new AbortController();
  const results = new Map([...known, ...collectResults(state)]);
  const bodies = borrowBodyWriter(run.sessionId);
  const loop = runLoop({
    path: walked,
    config,
    bindings: await findThinkingBindings(path),
    tools: tools.map(({ definition }) => definition),
    mode: segment.mode,
    isApproved: segment.isApproved,
    stepsDone: count('request-start'),
    pausesFrom: path.length - count('turn-end'),
    results,
    invalidInputs: history?.invalidInputs ?? new Map(),
    started: new Set([...known.keys(), ...Object.keys(state.calls)]),
    signal: controller.signal,
    writeBody: bodies.write,
    streamTurn,
    router: baseline ? createRecordedRouter(router, baseline.resultOf) : router,
    ...(baseline ? { baseline } : {}),
    addTurn: (added) => log.addTurn(added),
    now: () => performance.now(),
  });
  const done = play(loop, log, run.id, controller).finally(bodies.giveBack);
  registerRun({ runId: run.id, sessionId: run.sessionId, controller, log, results, done });
  try {
    await log.settled();
  } catch (error) {
    // Nothing of it is stored: it must not stand in the way of the next try.
    controller.abort();
    await done;
    throw error;
  }
}

/**
 * Takes over the answers that other runs have to the calls this run begins with. They are written into its own log, which
 * has to tell the whole story of what it sends.
 */
function inherit(
  calls: readonly ToolUseBlock[],
  history: TurnHistory | undefined,
  state: RunState,
  log: RunLog,
): Map<string, ToolResult> {
  const known = new Map<string, ToolResult>();
  for (const { id, name, input } of calls) {
    const before = history?.answered.get(id);
    if (!before || state.calls[id]?.result) continue;
    const { answerer, result, by = 'loop' } = before;
    if (!state.calls[id]) log.append({ type: 'call-start', tool_use_id: id, name, input, answerer });
    log.append({ type: 'call-end', tool_use_id: id, result, by });
    known.set(id, result);
  }
  return known;
}

/** The log has it all the same: a run need not end for it. */
const tellUnkept = (error: unknown) =>
  getLog().error({ err: error }, 'where a run left its recording could not be kept');

/** Writes the loop's events down as they come; never throws. */
async function play(
  loop: AsyncIterable<RunEventData>,
  log: RunLog,
  runId: string,
  controller: AbortController,
): Promise<void> {
  try {
    const append = createGathering(log);
    for await (const event of loop) {
      if (event.type === 'run-divergence') await keepDivergence(runId, event.divergence).catch(tellUnkept);
      append(event);
    }
    await log.settled();
  } catch (error) {
    getLog().error({ err: error, runId }, 'a run broke off');
    controller.abort();
  } finally {
    getRunHub().release(runId);
    getRunHub().notify(runId);
  }
}

/**
 * Makes what appends to a log, except that the stream gathers while a write is under way: what arrives meanwhile becomes
 * one event. The loop itself never waits for the disk.
 */
function createGathering(log: RunLog): (event: RunEventData) => void {
  let gathered: Extract<RunEventData, { type: 'stream' }> | undefined;
  function release(): void {
    const event = gathered;
    gathered = undefined;
    if (event) log.append(event);
  }
  return (event) => {
    if (event.type !== 'stream' || !log.isWriting) {
      release();
      log.append(event);
    } else if (gathered) joinStreams(gathered.events, event.events);
    else {
      gathered = event;
      // A log that cannot be written says so to whoever appends next.
      log
        .settled()
        .then(release)
        .catch(() => {});
    }
  };
}

/** The writing end of a run's log, going on where it ended: behind `events`, or behind `last` where no request follows. */
export async function openRunLog(
  run: Run,
  events: readonly StoredRunEvent[],
  last?: StoredRunEvent,
): Promise<RunLog> {
  const writer = await getWriter();
  const { id: runId, sessionId, createdAt } = run;
  return new RunLog({
    writer,
    runId,
    sessionId,
    createdAt,
    status: run.status as RunState['status'],
    events,
    last,
  });
}

/** The last turn a run has added to its path; undefined when it has added none. */
export function findRunEnd(state: RunState): string | undefined {
  const ids = state.items.map((item) => (item.kind === 'user' ? item.turnId : item.request.turnId));
  return ids.findLast((id) => id !== undefined);
}

/** Counts the events of a type since the run was last allowed to go on beyond its bound. */
function countSinceLimit(events: readonly StoredRunEvent[]): (type: StoredRunEvent['type']) => number {
  const limit = events.findLastIndex((event) => event.type === 'run-end' && event.status === 'limit');
  const since = events.slice(limit + 1);
  return (type) => since.filter((event) => event.type === type).length;
}
