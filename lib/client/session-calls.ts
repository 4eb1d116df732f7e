import type { BodyOf } from '@/lib/core/api/operation';
import type { createRepeatOperation, RepeatData } from '@/lib/core/api/repeat-operations';
import type {
  continueRunOperation,
  rerunOperation,
  startRunOperation,
  submitResultsOperation,
} from '@/lib/core/api/run-operations';
import type {
  createSessionOperation,
  forkSessionOperation,
  updateSessionOperation,
} from '@/lib/core/api/session-operations';
import type { SessionData } from '@/lib/core/api/session-schema';
import type { RunData } from '@/lib/core/run/run-schema';
import { callApi, callJson } from './call-api';
import { minimal } from './minimal';

type RunAnswer = { run: RunData };

export const createSession = (body: BodyOf<typeof createSessionOperation>) =>
  callJson<SessionData>('/api/sessions', { method: 'POST', body });

/** A save or a Stop that has had no answer for so long is tried again, or said to have failed. */
const ANSWER_MS = 60_000;

/** Saves an edit and returns the new revision. */
export async function saveSession(id: string, body: BodyOf<typeof updateSessionOperation>): Promise<number> {
  const response = await callApi(`/api/sessions/${id}`, {
    ...{ method: 'PATCH', body, headers: minimal },
    answersWithinMs: ANSWER_MS,
  });
  return Number(response.headers.get('x-revision'));
}

/** Goes on from a turn, or from an edited copy of it. */
export async function forkSession(
  sessionId: string,
  body: BodyOf<typeof forkSessionOperation>,
): Promise<void> {
  await callApi(`/api/sessions/${sessionId}/fork`, { method: 'POST', body, headers: minimal });
}

/** Shows the newest path through a turn. */
export async function showBranch(sessionId: string, branchTurnId: string): Promise<void> {
  await callApi(`/api/sessions/${sessionId}`, { method: 'PATCH', body: { branchTurnId }, headers: minimal });
}

export const startRun = (sessionId: string, body: BodyOf<typeof startRunOperation>) =>
  callJson<RunAnswer>(`/api/sessions/${sessionId}/runs`, { method: 'POST', body });

export const submitResults = (runId: string, body: BodyOf<typeof submitResultsOperation>) =>
  callJson<RunAnswer>(`/api/runs/${runId}/results`, { method: 'POST', body });

export const continueRun = (runId: string, body: BodyOf<typeof continueRunOperation>) =>
  callJson<RunAnswer>(`/api/runs/${runId}/continue`, { method: 'POST', body });

export const cancelRun = (runId: string) =>
  callJson<RunAnswer>(`/api/runs/${runId}/cancel`, { method: 'POST', body: {}, answersWithinMs: ANSWER_MS });

/** Runs again from where a run began, with its recorded answers. */
export const rerunRun = (runId: string, body: BodyOf<typeof rerunOperation>) =>
  callJson<RunAnswer>(`/api/runs/${runId}/rerun`, { method: 'POST', body });

/** Runs the start of a run several times. */
export const repeatRun = (runId: string, body: BodyOf<typeof createRepeatOperation>) =>
  callJson<{ repeat: RepeatData }>(`/api/runs/${runId}/repeats`, { method: 'POST', body });

export const cancelRepeat = (id: string) =>
  callJson<{ repeat: RepeatData }>(`/api/repeats/${id}/cancel`, { method: 'POST', body: {} });

/** Makes a rerun what later reruns are held against. */
export const acceptRerun = (runId: string) =>
  callJson<RunAnswer>(`/api/runs/${runId}/accept`, { method: 'POST', body: {} });
