import type { ToolResult } from '@/lib/core/answerer/tool-result';
import type { MessageParam, RequestBody } from '@/lib/core/claude/message';
import { withoutThinking } from '@/lib/core/claude/without-thinking';
import { createSentList } from '@/lib/core/run/log/create-sent-list';
import { isSending, type SendingEvent, type StoredRunEvent } from '@/lib/core/run/log/stored-run-event';
import { toResultsMessage } from '@/lib/core/run/results-message';
import { toSentMessage } from '@/lib/core/session/to-sent-message';
import { findCalls } from '@/lib/core/session/turn';

/** A request of a log, or what a pause would send. Good until the next event is read: copy what is to stay. */
export interface ReadRequest {
  turnIds: readonly string[];
  withoutThinking: ReadonlySet<string>;
  /** In the order of `turnIds`; of a pause before results are sent, those results behind them. */
  messages: readonly MessageParam[];
  /** The body with an empty list in the place of its messages. */
  params: RequestBody;
  betas: readonly string[];
}

/** The parts of a request that the log keeps once for all requests they do not change in. */
type Params = Pick<ReadRequest, 'params' | 'betas'>;

/**
 * Makes the function that reads a run's stored events, from the first on and in order, and gives for those that speak of
 * a request the request, made again from the log; null for all others. Its messages are one list that grows with the
 * log: reading a run takes time and memory in proportion to the log, however many requests it holds.
 *
 * The function throws an Error for a request of which the log or the session lacks a part. The next one can be read.
 *
 * @param getMessage the message of a turn of the session; asked for turns from before the run
 */
export function createRequestReader(
  getMessage: (turnId: string) => MessageParam | undefined,
): (event: StoredRunEvent) => ReadRequest | null {
  const sent = createSentList();
  const messages: MessageParam[] = [];
  /** The places in `messages` of turns that nobody has, ascending. */
  const missing: number[] = [];
  const paramsBySeq = new Map<number, Params>();
  const made = new Map<string, MessageParam>();
  const results = new Map<string, ToolResult>();
  const find = (turnId: string) => made.get(turnId) ?? getMessage(turnId);

  function add(from: number): void {
    messages.length = from;
    while ((missing.at(-1) ?? -1) >= from) missing.pop();
    for (let index = from; index < sent.turnIds.length; index += 1) {
      const id = sent.turnIds[index] ?? '';
      const message = find(id);
      if (!message) missing.push(index);
      const whole = toSentMessage(message ?? { role: 'user', content: [] });
      messages.push(sent.withoutThinking.has(id) ? withoutThinking(whole) : whole);
    }
  }

  /** The results message that answers a turn, once every call of the turn has a result. */
  function toResults(turnId: string | undefined): MessageParam | undefined {
    const message = turnId === undefined ? undefined : find(turnId);
    const calls = message ? findCalls({ id: '', parentId: null, message }) : [];
    const isAnswered = calls.length > 0 && calls.every((call) => results.has(call.id));
    return isAnswered ? toResultsMessage(calls, results) : undefined;
  }

  /** Results become a turn of the path when they are sent: they are the last one of the request that follows. */
  function makeResultsTurn(): void {
    const id = sent.turnIds.at(-1);
    if (id === undefined || find(id)) return;
    const message = toResults(sent.turnIds.at(-2));
    if (message) made.set(id, message);
  }

  function readRequest(event: SendingEvent): ReadRequest | null {
    if (event.params) paramsBySeq.set(event.seq, { params: event.params, betas: event.betas ?? [] });
    const { kept, isThinkingChanged } = sent.take(event);
    if (event.type === 'request-start') makeResultsTurn();
    add(isThinkingChanged ? 0 : kept);
    // A pause of a recording that was shared without its requests.
    if (event.type === 'run-wait' && !event.params && event.paramsOf === undefined) return null;
    const [gap] = missing;
    if (gap !== undefined) throw new Error(`Turn ${sent.turnIds[gap]} of the request is missing.`);
    const known = paramsBySeq.get(event.paramsOf ?? event.seq);
    if (!known) throw new Error(`The body of the request of event ${event.seq} is missing from the log.`);
    const { turnIds, withoutThinking: left } = sent;
    const pending =
      event.type === 'run-wait' && event.reason === 'results' ? toResults(turnIds.at(-1)) : undefined;
    return {
      ...known,
      turnIds,
      withoutThinking: left,
      messages: pending ? [...messages, pending] : messages,
    };
  }

  return (event) => {
    if (isSending(event)) return readRequest(event);
    if (event.type === 'run-start' && event.turnId && event.message) made.set(event.turnId, event.message);
    if (event.type === 'turn-end') {
      const { role, content } = event.message;
      made.set(event.turnId, { role, content });
    }
    if (event.type === 'call-end') results.set(event.tool_use_id, event.result);
    return null;
  };
}
