import { emptyDraft, foldStreamEvent, type MessageDraft } from '@/lib/core/claude/fold-stream-event';
import type { JsonObject, Message, MessageParam, StreamEvent, ToolUseBlock } from '@/lib/core/claude/message';
import type { Divergence } from '@/lib/core/rerun/divergence';
import { findCalls } from '@/lib/core/session/turn';
import { toResultsMessage } from './results-message';
import type {
  AnswererType,
  InputIssue,
  RunError,
  RunEventOf,
  RunMode,
  RunStatus,
  ToolResult,
} from './run-event';
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
 * Adds one event to a run's state and returns the next state; the argument is never changed. The one place where run
 * state changes: the live view, a reload, the server's own bookkeeping and every replay go through here.
 *
 * An event that was folded before (`seq` not above the state's) changes nothing, so that a view may attach to a log
 * anywhere and again.
 */
export function foldRunEvent(state: RunState, event: StoredRunEvent): RunState {
  if (event.seq <= state.seq) return state;
  return applyEvent({ ...state, seq: event.seq, at: event.at }, event);
}

function applyEvent(state: RunState, event: StoredRunEvent): RunState {
  switch (event.type) {
    case 'run-start':
      return startLeg(state, event);
    case 'request-start':
      return startRequest(state, event);
    case 'stream':
      return changeRequest(state, (request) => ({
        ...request,
        draft: foldStream(request.draft, event.events),
      }));
    case 'request-retry':
      return changeRequest(state, (request) => ({ ...request, retries: [...request.retries, event] }));
    case 'turn-end':
      return changeRequest(state, (request) => ({
        ...request,
        endedAt: event.at,
        turnId: event.turnId,
        message: event.message,
        ttftMs: event.ttftMs,
        totalMs: event.totalMs,
      }));
    case 'call-start':
      return {
        ...state,
        calls: {
          ...state.calls,
          [event.tool_use_id]: {
            tool_use_id: event.tool_use_id,
            name: event.name,
            input: event.input,
            answerer: event.answerer,
            issues: event.issues ?? [],
            startedAt: event.at,
          },
        },
      };
    case 'call-end':
      return endCall(state, event);
    case 'run-wait':
      return { ...state, wait: event };
    case 'run-divergence':
      return { ...state, divergence: event.divergence };
    case 'run-error':
      return { ...closeRequest(state), error: event.error };
    case 'run-end':
      return { ...closeRequest(state), status: event.status, stop_reason: event.stop_reason ?? null };
  }
}

function startLeg(state: RunState, event: RunEventOf<'run-start'>): RunState {
  const { wait: _wait, error: _error, ...rest } = state;
  const item: RunItem[] = event.message
    ? [{ kind: 'user', turnId: event.turnId, message: event.message, at: event.at }]
    : [];
  return {
    ...rest,
    status: 'running',
    mode: event.mode,
    model: event.model,
    ...(event.isRerun ? { isRerun: true } : {}),
    items: [...state.items, ...item],
  };
}

function startRequest(state: RunState, event: StoredEventOf<'request-start'>): RunState {
  const { wait: _wait, error: _error, ...rest } = state;
  const request: RequestState = {
    seq: event.seq,
    step: event.step,
    startedAt: event.at,
    retries: [],
    draft: emptyDraft,
  };
  return { ...rest, items: [...addResults(state, event), { kind: 'request', request }] };
}

/**
 * The results of a turn become a message of the path at the moment they are sent, which is when the next request
 * starts: its last turn is theirs.
 */
function addResults(state: RunState, event: StoredEventOf<'request-start'>): RunItem[] {
  const last = state.items.at(-1);
  const message = last?.kind === 'request' ? last.request.message : undefined;
  const calls = message ? findCalls({ id: '', parentId: null, message }) : findUnsentCalls(state);
  const results = collectResults(state);
  if (calls.length === 0 || !calls.every((call) => results.has(call.id))) return state.items;
  const turnId = (event.added ?? event.turnIds)?.at(-1);
  return [...state.items, { kind: 'user', turnId, message: toResultsMessage(calls, results), at: event.at }];
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

function endCall(state: RunState, event: RunEventOf<'call-end'>): RunState {
  const call = state.calls[event.tool_use_id] ?? unstartedCall(event);
  const ended: CallState = { ...call, endedAt: event.at, result: event.result, by: event.by };
  return { ...state, calls: { ...state.calls, [event.tool_use_id]: ended } };
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
  let folded = draft;
  try {
    for (const event of events) folded = foldStreamEvent(folded, event);
  } catch {
    // The run's own run-error says why.
  }
  return folded;
}

function changeRequest(state: RunState, change: (request: RequestState) => RequestState): RunState {
  const last = state.items.at(-1);
  if (last?.kind !== 'request') return state;
  const items = state.items.slice(0, -1);
  items.push({ kind: 'request', request: change(last.request) });
  return { ...state, items };
}

/** An answer that will not go on (failed, cancelled) ends where the run ended. */
function closeRequest(state: RunState): RunState {
  const last = state.items.at(-1);
  if (last?.kind !== 'request' || last.request.endedAt !== undefined) return state;
  return changeRequest(state, (request) => ({ ...request, endedAt: state.at }));
}
