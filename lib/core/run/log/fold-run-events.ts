import type { ToolResult } from '@/lib/core/answerer/tool-result';
import type { ContentNote } from '@/lib/core/claude/content/sendable-block';
import { createDraftFolder, emptyDraft, type MessageDraft } from '@/lib/core/claude/fold-stream-event';
import type { JsonObject, Message, MessageParam, StreamEvent, ToolUseBlock } from '@/lib/core/claude/message';
import { limits } from '@/lib/core/limits/limits.mjs';
import { toResultsMessage } from '@/lib/core/run/results-message';
import type { InputIssue } from '@/lib/core/schema/input-issue';
import { findCalls } from '@/lib/core/session/turn';
import type { Divergence } from './divergence';
import type { AnswererType, RawInput, RunError, RunEventOf, RunMode, RunStatus } from './run-event';
import type { StoredEventOf, StoredRunEvent } from './stored-run-event';

/** A tool call of a run and what became of it. Times are milliseconds since the run started. */
export interface CallState {
  tool_use_id: string;
  name: string;
  input: JsonObject;
  answerer: AnswererType;
  issues: InputIssue[];
  startedAt: number;
  endedAt?: number;
  result?: ToolResult;
  by?: RunEventOf<'call-end'>['by'];
  /** What was made different of the answer, so that the API takes it. */
  changes?: ContentNote[];
  /** What its answerer has reported, in order. */
  reports?: RunEventOf<'call-report'>[];
}

/** One request to the model and the answer to it, as far as it has come. */
export interface RequestState {
  /** `seq` of its `request-start`. */
  seq: number;
  step: number;
  startedAt: number;
  endedAt?: number;
  retries: RunEventOf<'request-retry'>[];
  draft: MessageDraft;
  /** The finished answer; absent while it streams and when it never finished. */
  turnId?: string;
  message?: Message;
  /** The inputs of its calls that are no JSON objects, as they came. */
  rawInputs?: RawInput[];
  ttftMs?: number | null;
  totalMs?: number;
}

/** A step of the run in the order it happened: a message of the user's side, or a request to the model. */
type RunItem =
  | { kind: 'user'; turnId: string | undefined; message: MessageParam; at: number }
  | { kind: 'request'; request: RequestState };

/** Everything a run amounts to after a number of its events. */
export interface RunState {
  status: RunStatus;
  mode: RunMode;
  model: string;
  /** `seq` of the last event folded; 0 before the first. */
  seq: number;
  at: number;
  stop_reason: string | null;
  items: RunItem[];
  calls: Record<string, CallState>;
  /** What the run waits for; absent while it does not wait. */
  wait?: StoredEventOf<'run-wait'>;
  /** Held against a recorded run. */
  isRerun?: boolean;
  /** Where it left the recording, if it has. */
  divergence?: Divergence;
  /** The last failure; absent again once the run has gone on. */
  error?: RunError;
}

export const emptyRunState: RunState = {
  status: 'running',
  mode: 'auto',
  model: '',
  seq: 0,
  at: 0,
  stop_reason: null,
  items: [],
  calls: {},
};

/**
 * Adds events to a run's state, in order, and returns the next state; the argument is never changed. The one place where
 * run state changes: the live view, a reload, the server's own bookkeeping and every replay go through here. Takes time
 * in proportion to the events and to what the state holds, however the events are told apart.
 *
 * An event that was folded before (`seq` not above the state's) changes nothing, so that a view may attach to a log
 * anywhere and again.
 */
export function foldRunEvents(state: RunState, events: readonly StoredRunEvent[]): RunState {
  const own: RunState = { ...state, items: [...state.items], calls: { ...state.calls } };
  for (const event of events) {
    if (event.seq <= own.seq) continue;
    own.seq = event.seq;
    own.at = event.at;
    applyEvent(own, event);
  }
  return own.seq === state.seq ? state : own;
}

/** Changes a state whose lists are its own; what stands in them is replaced, never changed. */
function applyEvent(state: RunState, event: StoredRunEvent): void {
  switch (event.type) {
    case 'run-start':
      startSegment(state, event);
      break;
    case 'request-start':
      startRequest(state, event);
      break;
    case 'stream':
      changeRequest(state, (request) => ({ draft: foldStream(request.draft, event.events) }));
      break;
    case 'request-retry':
      changeRequest(state, (request) => ({ retries: [...request.retries, event] }));
      break;
    case 'turn-end': {
      const { at: endedAt, turnId, message, rawInputs, ttftMs, totalMs } = event;
      const raw = rawInputs ? { rawInputs } : {};
      changeRequest(state, () => ({ endedAt, turnId, message, ...raw, ttftMs, totalMs }));
      break;
    }
    case 'call-start':
      state.calls[event.tool_use_id] = {
        tool_use_id: event.tool_use_id,
        name: event.name,
        input: event.input,
        answerer: event.answerer,
        issues: event.issues ?? [],
        startedAt: event.at,
      };
      break;
    case 'call-report':
      reportCall(state, event);
      break;
    case 'call-end':
      endCall(state, event);
      break;
    case 'run-wait':
      state.wait = event;
      break;
    case 'run-divergence':
      state.divergence = event.divergence;
      break;
    case 'run-error':
      closeRequest(state);
      state.error = event.error;
      break;
    case 'run-end':
      closeRequest(state);
      state.status = event.status;
      state.stop_reason = event.stop_reason ?? null;
      break;
    // Another is of a later version: it stays in the log.
  }
}

function startSegment(state: RunState, event: RunEventOf<'run-start'>): void {
  delete state.wait;
  delete state.error;
  state.status = 'running';
  state.mode = event.mode;
  state.model = event.model;
  if (event.isRerun) state.isRerun = true;
  if (event.message)
    state.items.push({ kind: 'user', turnId: event.turnId, message: event.message, at: event.at });
}

function startRequest(state: RunState, event: StoredEventOf<'request-start'>): void {
  delete state.wait;
  delete state.error;
  addResults(state, event);
  const { seq, step, at: startedAt } = event;
  const request: RequestState = { seq, step, startedAt, retries: [], draft: emptyDraft };
  state.items.push({ kind: 'request', request });
}

/**
 * The results of a turn become a message of the path at the moment they are sent, which is when the next request
 * starts: its last turn is theirs.
 */
function addResults(state: RunState, event: StoredEventOf<'request-start'>): void {
  const last = state.items.at(-1);
  const message = last?.kind === 'request' ? last.request.message : undefined;
  const calls = message ? findCalls({ id: '', parentId: null, message }) : findUnsentCalls(state);
  const results = new Map(
    calls.flatMap(({ id }) => {
      const result = state.calls[id]?.result;
      return result ? [[id, result] as const] : [];
    }),
  );
  if (calls.length === 0 || !calls.every((call) => results.has(call.id))) return;
  const turnId = (event.added ?? event.turnIds)?.at(-1);
  state.items.push({ kind: 'user', turnId, message: toResultsMessage(calls, results), at: event.at });
}

/** The calls of a turn from before this run, which the run began by answering. */
function findUnsentCalls(state: RunState): ToolUseBlock[] {
  if (state.items.length > 0) return [];
  return Object.values(state.calls).map(({ tool_use_id, name, input }) => ({
    type: 'tool_use',
    id: tool_use_id,
    name,
    input,
  }));
}

/** The answers given so far, by call id. */
export function collectResults(state: RunState): Map<string, ToolResult> {
  const answered = Object.values(state.calls).flatMap((call) =>
    call.result ? [[call.tool_use_id, call.result] as const] : [],
  );
  return new Map(answered);
}

function reportCall(state: RunState, event: RunEventOf<'call-report'>): void {
  const call = state.calls[event.tool_use_id];
  const before = call?.reports ?? [];
  if (!call || before.length >= limits.callReports.value) return;
  state.calls[event.tool_use_id] = { ...call, reports: [...before, event] };
}

function endCall(state: RunState, event: RunEventOf<'call-end'>): void {
  const { changes: _changes, ...open } = state.calls[event.tool_use_id] ?? unstartedCall(event);
  const { at, result, by, changes } = event;
  state.calls[event.tool_use_id] = { ...open, endedAt: at, result, by, ...(changes ? { changes } : {}) };
}

/** A call of an earlier turn, answered in a run that did not start it. */
function unstartedCall(event: RunEventOf<'call-end'>): CallState {
  return {
    tool_use_id: event.tool_use_id,
    name: '',
    input: {},
    answerer: 'manual',
    issues: [],
    startedAt: event.at,
  };
}

/** A stream that contradicts itself failed its run; what could be read before stays. */
function foldStream(draft: MessageDraft, events: StreamEvent[]): MessageDraft {
  const folder = createDraftFolder(draft);
  try {
    for (const event of events) folder.take(event);
  } catch {
    // The run's own run-error says why.
  }
  return folder.draft;
}

function changeRequest(state: RunState, change: (request: RequestState) => Partial<RequestState>): void {
  const last = state.items.at(-1);
  if (last?.kind !== 'request') return;
  const request = { ...last.request, ...change(last.request) };
  state.items[state.items.length - 1] = { kind: 'request', request };
}

/** An answer that will not go on (failed, cancelled) ends where the run ended. */
function closeRequest(state: RunState): void {
  changeRequest(state, ({ endedAt = state.at }) => ({ endedAt }));
}
