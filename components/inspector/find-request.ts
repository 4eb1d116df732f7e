import type { MessageParam, RequestBody } from '@/lib/core/claude/message';
import type { RequestState, RunState } from '@/lib/core/run/log/fold-run-events';
import type { StoredRunEvent } from '@/lib/core/run/log/stored-run-event';
import { createRequestReader, type ReadRequest } from '@/lib/core/run/request/create-request-reader';
import type { PausedRequest } from '@/lib/core/run/request/refresh-request';

/** Every request of a run, in order. */
export function listRequests(state: RunState): RequestState[] {
  return state.items.flatMap((item) => (item.kind === 'request' ? [item.request] : []));
}

/** The request with that `seq`, or the newest. */
export function findRequest(state: RunState, seq: number | null): RequestState | undefined {
  const requests = listRequests(state);
  return requests.find((request) => request.seq === seq) ?? requests.at(-1);
}

/** A request as it was sent. */
interface SentRequest {
  body: RequestBody;
  /** Named in the header. */
  betas: readonly string[];
}

/**
 * The request whose event has that `seq`, its body put together exactly from the run's log.
 *
 * @returns undefined when the log does not hold it (yet)
 */
export function readSent(
  events: readonly StoredRunEvent[],
  seq: number,
  getMessage: (turnId: string) => MessageParam | undefined,
): SentRequest | undefined {
  const request = readRequest(events, seq, getMessage);
  if (!request) return undefined;
  const { params, messages, betas } = request;
  return { body: { ...params, messages: [...messages] }, betas };
}

/** The `seq` of the request before one. */
export function findEarlier(state: RunState, seq: number): number | undefined {
  return listRequests(state).findLast((request) => request.seq < seq)?.seq;
}

/**
 * What the pause with that `seq` would have sent when it began, with all that the model thought.
 *
 * @returns undefined when the log does not hold it (yet)
 */
export function readPausedRequest(
  events: readonly StoredRunEvent[],
  seq: number,
  getMessage: (turnId: string) => MessageParam | undefined,
): PausedRequest | undefined {
  const before = events.filter((event) => event.seq < seq);
  const pause = events.find((event) => event.seq === seq);
  if (pause?.type !== 'run-wait') return undefined;
  const whole = [...before, { ...pause, withoutThinking: [] }];
  const request = readRequest(whole, seq, getMessage);
  if (!request) return undefined;
  const { params, messages, turnIds } = request;
  return { body: { ...params, messages: [...messages] }, turnIds: [...turnIds] };
}

/** A request from before a turn that is not loaded cannot be put together; the others can. */
function readRequest(
  events: readonly StoredRunEvent[],
  seq: number,
  getMessage: (turnId: string) => MessageParam | undefined,
): ReadRequest | undefined {
  const read = createRequestReader(getMessage);
  for (const event of events) {
    let request: ReadRequest | null = null;
    try {
      request = read(event);
    } catch {
      // Its reader has gone on all the same.
    }
    if (event.seq === seq) return request ?? undefined;
  }
  return undefined;
}
