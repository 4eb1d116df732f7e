import type { MessageParam, RequestBody } from '@/lib/core/claude/message';
import { withoutThinking } from '@/lib/core/claude/without-thinking';
import { writeJson } from '@/lib/core/json/write-json';
import { toSentMessage } from '@/lib/core/session/to-sent-message';
import { findCalls } from '@/lib/core/session/turn';
import { toResultsMessage } from './results-message';
import type { RunEvent, RunEventOf, RunEventType, ToolResult } from './run-event';

/**
 * A request body as the log keeps it. A run sends its whole history with every request; written out each time, twenty
 * turns over a 5 MB result would fill 100 MB. The messages are those of `turnIds`, so only the rest is kept (`messages`
 * stays as an empty list in its place), and once per run while it does not change.
 */
type StoredBody = { params: RequestBody } | { paramsOf: number };

/** A run event as it is stored and sent to our own pages. */
export type StoredRunEvent =
  | Exclude<RunEvent, { type: 'request-start' | 'run-wait' }>
  | (Omit<RunEventOf<'request-start'>, 'body'> & StoredBody)
  | (Omit<RunEventOf<'run-wait'>, 'body'> & (StoredBody | { params?: never }));

export type StoredEventOf<T extends RunEventType> = Extract<StoredRunEvent, { type: T }>;

/**
 * Makes the function that turns one run's events, in order, into their stored form.
 *
 * @param known the stored events the log of this run holds already
 */
export function createRunEventPacker(
  known: readonly StoredRunEvent[] = [],
): (event: RunEvent) => StoredRunEvent {
  const kept = known.findLast((event) => 'params' in event && event.params);
  let last = kept && 'params' in kept ? { seq: kept.seq, text: writeJson(kept.params) } : undefined;

  return (event) => {
    if (event.type !== 'request-start' && event.type !== 'run-wait') return event;
    const { body, ...rest } = event;
    if (!body) return rest as StoredEventOf<'run-wait'>;
    const params = { ...body, messages: [] };
    const text = writeJson(params);
    if (last?.text === text) return { ...rest, paramsOf: last.seq };
    last = { seq: event.seq, text };
    return { ...rest, params };
  };
}

/**
 * Makes the function that turns a run's stored events back into the events as they were, with the exact bodies. It has
 * to see the run from its first event on, in order.
 *
 * @param getMessage the message of a turn of the session; asked for turns from before the run
 */
export function createRunEventUnpacker(
  getMessage: (turnId: string) => MessageParam | undefined,
): (event: StoredRunEvent) => RunEvent {
  const paramsBySeq = new Map<number, RequestBody>();
  const made = new Map<string, MessageParam>();
  const results = new Map<string, ToolResult>();
  const find = (turnId: string) => made.get(turnId) ?? getMessage(turnId);

  function toBody(event: StoredEventOf<'request-start' | 'run-wait'>): RequestBody | undefined {
    if ('params' in event && event.params) paramsBySeq.set(event.seq, event.params);
    const params = paramsBySeq.get('paramsOf' in event ? event.paramsOf : event.seq);
    if (!params) return undefined;
    const sent = (event.turnIds ?? []).map((id) => {
      const message = find(id);
      if (!message) throw new Error(`Turn ${id} of the request is missing.`);
      const whole = toSentMessage(message);
      return event.withoutThinking?.includes(id) ? withoutThinking(whole) : whole;
    });
    return { ...params, messages: sent };
  }

  /** The results message that answers a turn, once every call of the turn has a result. */
  function toResults(turnId: string | undefined): MessageParam | undefined {
    const message = turnId === undefined ? undefined : find(turnId);
    const calls = message ? findCalls({ id: '', parentId: null, message }) : [];
    const isAnswered = calls.length > 0 && calls.every((call) => results.has(call.id));
    return isAnswered ? toResultsMessage(calls, results) : undefined;
  }

  return (event) => {
    switch (event.type) {
      case 'run-start':
        if (event.turnId && event.message) made.set(event.turnId, event.message);
        return event;
      case 'turn-end':
        made.set(event.turnId, { role: event.message.role, content: event.message.content });
        return event;
      case 'call-end':
        results.set(event.tool_use_id, event.result);
        return event;
      case 'request-start': {
        // Results become a turn of the path when they are sent: they are the last one of the request that follows.
        const id = event.turnIds.at(-1);
        const message = toResults(event.turnIds.at(-2));
        if (id !== undefined && message && !find(id)) made.set(id, message);
        const body = toBody(event);
        if (!body) throw new Error(`The body of request ${event.step} is missing from the log.`);
        const { seq, at, type, step, turnIds } = event;
        return { seq, at, type, step, turnIds, ...toLeft(event), body };
      }
      case 'run-wait': {
        const body = toBody(event);
        const { seq, at, type, reason, tool_use_ids, turnIds } = event;
        const ids = { ...(turnIds ? { turnIds } : {}), ...toLeft(event) };
        const wait = { seq, at, type, reason, tool_use_ids, ...ids };
        if (!body) return wait;
        const message = reason === 'results' ? toResults(turnIds?.at(-1)) : undefined;
        return {
          ...wait,
          body: { ...body, messages: message ? [...body.messages, message] : body.messages },
        };
      }
      default:
        return event;
    }
  };
}

const toLeft = ({ withoutThinking }: StoredEventOf<'request-start' | 'run-wait'>) =>
  withoutThinking ? { withoutThinking } : {};
