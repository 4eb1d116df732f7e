import { type BodyOf, call, callForResponse } from './call';
import { minimal } from './minimal';

export const createSession = (body: BodyOf<'createSession'>) => call('createSession', { body });

/** A save or a Stop that has had no answer for so long is tried again, or said to have failed. */
const ANSWER_MS = 60_000;

/** Saves an edit and returns the new revision. */
export async function saveSession(id: string, body: BodyOf<'updateSession'>): Promise<number> {
  const response = await callForResponse('updateSession', {
    ...{ params: { id }, body, headers: minimal },
    answersWithinMs: ANSWER_MS,
  });
  return Number(response.headers.get('x-revision'));
}

/** A stretch of a session's path, as it is shown: it ends with a turn, and begins with the root or somewhere on the way. */
export const loadTurns = (sessionId: string, to: string, signal: AbortSignal) =>
  call('listShownTurns', { params: { id: sessionId }, query: { to }, signal });

/** Goes on from a turn, or from an edited copy of it. */
export async function forkSession(sessionId: string, body: BodyOf<'forkSession'>): Promise<void> {
  await call('forkSession', { params: { id: sessionId }, body, headers: minimal });
}

/** Shows the newest path through a turn. */
export async function showBranch(sessionId: string, branchTurnId: string): Promise<void> {
  await call('updateSession', { params: { id: sessionId }, body: { branchTurnId }, headers: minimal });
}

export const startRun = (sessionId: string, body: BodyOf<'startRun'>) =>
  call('startRun', { params: { id: sessionId }, body });

export const submitResults = (runId: string, body: BodyOf<'submitResults'>) =>
  call('submitResults', { params: { id: runId }, body });

export const continueRun = (runId: string, body: BodyOf<'continueRun'>) =>
  call('continueRun', { params: { id: runId }, body });

export const cancelRun = (runId: string) =>
  call('cancelRun', { params: { id: runId }, body: {}, answersWithinMs: ANSWER_MS });

/** Runs again from where a run began, with its recorded answers. */
export const rerunRun = (runId: string, body: BodyOf<'rerun'>) =>
  call('rerun', { params: { id: runId }, body });

/** Runs the start of a run several times. */
export const repeatRun = (runId: string, body: BodyOf<'createRepeat'>) =>
  call('createRepeat', { params: { id: runId }, body });

export const cancelRepeat = (id: string) => call('cancelRepeat', { params: { id }, body: {} });

/** Makes a rerun what later reruns are held against. */
export const acceptRerun = (runId: string) => call('acceptRerun', { params: { id: runId }, body: {} });
