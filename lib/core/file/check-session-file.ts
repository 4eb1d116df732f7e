import { z } from 'zod';
import type { AppErrorIssue } from '@/lib/core/app-error';
import { applyOverrides } from '@/lib/core/run/apply-overrides';
import { emptyRunState, foldRunEvents } from '@/lib/core/run/log/fold-run-events';
import { renameTurns } from '@/lib/core/run/log/rename-turns';
import { createRequestReader } from '@/lib/core/run/request/create-request-reader';
import { configInputSchema } from '@/lib/core/session/session-input';
import { toProblem } from '@/lib/core/to-problem';
import { wordIssue } from '@/lib/core/word-issue';
import type { FileRun, SessionFile } from './session-file';

/**
 * Whether the parts of a file fit together: a sound tree, with parents before their children, and logs that can be
 * played and whose requests can be put together again.
 *
 * @returns what is wrong, with where and what to do; empty for a sound file
 */
export function checkSessionFile({ turns, head, runs, config, tools }: SessionFile): AppErrorIssue[] {
  const issues: AppErrorIssue[] = [];
  const say = (path: string, message: string) => issues.push({ path, message });
  const runIds = new Set<string>();
  for (const [index, { id }] of runs.entries()) {
    if (runIds.has(id)) say(`runs.${index}.id`, `Two runs are called ${id}. Give each its own name.`);
    runIds.add(id);
  }
  issues.push(...checkReruns(runs));
  const turnIds = new Set<string>();
  for (const [index, { id, parentId, runId }] of turns.entries()) {
    if (turnIds.has(id)) say(`turns.${index}.id`, `Two turns are called ${id}. Give each its own name.`);
    if (parentId !== null && !turnIds.has(parentId))
      say(`turns.${index}.parentId`, `There is no turn ${parentId} before this one. Put parents first.`);
    if (runId !== null && !runIds.has(runId))
      say(`turns.${index}.runId`, `There is no run ${runId}. Name a run of the file, or null.`);
    turnIds.add(id);
  }
  if (head !== null && !turnIds.has(head)) say('head', `There is no turn ${head}. Name a turn of the file.`);
  for (const [index, run] of runs.entries()) {
    if (run.parentTurnId !== null && !turnIds.has(run.parentTurnId))
      say(`runs.${index}.parentTurnId`, `There is no turn ${run.parentTurnId}. Name a turn of the file.`);
    issues.push(...checkChanges(run, `runs.${index}.changes`, config, tools.length));
    for (const issue of checkEvents(run, `runs.${index}.events`, turnIds)) issues.push(issue);
  }
  if (issues.length > 0) return issues;
  const messages = new Map(turns.map((turn) => [turn.id, turn.message]));
  return runs.flatMap((run, index) => {
    const problem = playThrough(run, (id) => messages.get(id));
    return problem ? [{ path: `runs.${index}.events`, message: problem }] : [];
  });
}

/** Every run that is repeated has to be there, and none may come round to itself: the recording is looked for along them. */
function checkReruns(runs: readonly FileRun[]): AppErrorIssue[] {
  const byId = new Map(runs.map((run) => [run.id, run]));
  return runs.flatMap(({ rerun }, index) => {
    if (!rerun) return [];
    const path = `runs.${index}.rerun.of`;
    const seen = new Set<string>();
    for (let next: string | undefined = rerun.of; next; next = byId.get(next)?.rerun?.of) {
      if (!byId.has(next)) return [{ path, message: `There is no run ${next}. Name a run of the file.` }];
      if (seen.has(next)) return [{ path, message: 'This rerun repeats itself. Name a run from before it.' }];
      seen.add(next);
    }
    return [];
  });
}

/** A run that goes on is run with its changes: they have to make settings that can be. */
function checkChanges(
  { changes }: FileRun,
  path: string,
  config: SessionFile['config'],
  toolCount: number,
): AppErrorIssue[] {
  const misplaced = checkPlaces(changes?.tools ?? [], `${path}.tools`, toolCount);
  try {
    configInputSchema.parse(applyOverrides(config, changes?.config));
    return misplaced;
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    const wrong = error.issues.map((issue) => wordIssue(issue, [path, 'config']));
    return [...misplaced, ...wrong];
  }
}

/** A tool of the session is stood for by one tool at most: calls go by it. */
function checkPlaces(
  tools: readonly { place?: number | undefined }[],
  path: string,
  toolCount: number,
): AppErrorIssue[] {
  const seen = new Set<number>();
  return tools.flatMap(({ place }, index) => {
    if (place === undefined) return [];
    const isRepeated = seen.has(place);
    seen.add(place);
    if (place <= toolCount && !isRepeated) return [];
    const message = isRepeated
      ? `Two tools of this run stand for tool ${place}. Give each its own place, or leave it out.`
      : `There is no tool ${place}. Name a tool of the file.`;
    return [{ path: `${path}.${index}.place`, message }];
  });
}

function checkEvents({ events }: FileRun, path: string, turnIds: ReadonlySet<string>): AppErrorIssue[] {
  return events.flatMap((event, index) => {
    const place = `${path}.${index}`;
    if (event.seq !== index + 1)
      return [
        { path: `${place}.seq`, message: `This is event ${index + 1} of its run. Number events from 1.` },
      ];
    const unknown: string[] = [];
    renameTurns(event, (id) => {
      if (!turnIds.has(id)) unknown.push(id);
      return id;
    });
    return unknown.map((id) => ({
      path: place,
      message: `The event speaks of turn ${id}, which is not there.`,
    }));
  });
}

/** What nobody thought of: a log that cannot be played here would take down every page that shows it. */
function playThrough(
  { events }: FileRun,
  getMessage: Parameters<typeof createRequestReader>[0],
): string | null {
  try {
    foldRunEvents(emptyRunState, events);
    const read = createRequestReader(getMessage);
    for (const event of events) read(event);
    return null;
  } catch (error) {
    const reason = toProblem(error);
    return `The events cannot be played: ${reason} Export the session again.`;
  }
}
