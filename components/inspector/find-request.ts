import type { MessageParam, RequestBody } from '@/lib/core/claude/message';
import type { RequestState, RunState } from '@/lib/core/run/fold-run-event';
import type { PausedRequest } from '@/lib/core/run/refresh-request';
import { createRunEventUnpacker, type StoredRunEvent } from '@/lib/core/run/stored-run-event';

/** Every request of a run, in order. */
export function listRequests(state: RunState): RequestState[] {
  return state.items.flatMap((item) => (item.kind === 'request' ? [item.request] : []));
}

/** The request with that `seq`, or the newest. */
export function findRequest(state: RunState, seq: number | null): RequestState | undefined {
  const requests = listRequests(state);
  return requests.find((request) => request.seq === seq) ?? requests.at(-1);
}

/**
 * The exact body of the request whose event has that `seq`, put together again from the run's log.
 *
 * @returns undefined when the log does not hold it (yet)
 */
export function readBody(
  events: readonly StoredRunEvent[],
  seq: number,
  getMessage: (turnId: string) => MessageParam | undefined,
): RequestBody | undefined {
  const unpack = createRunEventUnpacker(getMessage);
  for (const event of events) {
    const exact = unpackSafely(unpack, event);
    if (event.seq === seq) return exact && 'body' in exact ? exact.body : undefined;
  }
  return undefined;
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
  const pause = events.find((event) => event.seq === seq);
  if (pause?.type !== 'run-wait') return undefined;
  const { withoutThinking: _left, ...whole } = pause;
  const before = events.filter((event) => event.seq < seq);
  const body = readBody([...before, whole], seq, getMessage);
  return body && { body, turnIds: pause.turnIds ?? [] };
}

/** A request from before a turn that is not loaded cannot be put together; the others can. */
function unpackSafely(unpack: ReturnType<typeof createRunEventUnpacker>, event: StoredRunEvent) {
  try {
    return unpack(event);
  } catch {
    return undefined;
  }
}
