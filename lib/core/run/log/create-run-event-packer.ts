import type { RequestBody } from '@/lib/core/claude/message';
import { writeJson } from '@/lib/core/json/write-json';
import { isSameParams } from '@/lib/core/run/request/is-same-params';
import { createSentList } from './create-sent-list';
import type { RunEvent } from './run-event';
import { isSending, type StoredRunEvent } from './stored-run-event';

/**
 * Makes the function that turns one run's events, in order, into their stored form.
 *
 * @param known the stored events the log of this run holds already
 */
export function createRunEventPacker(
  known: readonly StoredRunEvent[] = [],
): (event: RunEvent) => StoredRunEvent {
  const sent = createSentList();
  let last: { seq: number; text: string; body: RequestBody; betas: readonly string[] } | undefined;
  for (const event of known.filter(isSending)) {
    sent.take(event);
    const { params: body, betas = [] } = event;
    if (body) last = { seq: event.seq, text: toKey(body, betas), body, betas };
  }

  return (event) => {
    if (event.type !== 'request-start' && event.type !== 'run-wait') return event;
    const { body, turnIds = [], withoutThinking = [], betas = [], ...rest } = event;
    if (!body) return rest as StoredRunEvent;
    const { kept, isThinkingChanged } = sent.take({ turnIds, withoutThinking });
    const turns = {
      kept,
      added: turnIds.slice(kept),
      ...(isThinkingChanged ? { withoutThinking } : {}),
    };
    const params = { ...body, messages: [] };
    const isSame = last && isSameParams(last.body, body) && String(last.betas) === String(betas);
    const text = last && isSame ? last.text : toKey(params, betas);
    if (last?.text === text) {
      last.body = params;
      return { ...rest, ...turns, paramsOf: last.seq };
    }
    last = { seq: event.seq, text, body: params, betas };
    return { ...rest, ...turns, params, ...(betas.length > 0 ? { betas } : {}) };
  };
}

/** Equal for what is sent alike beside the messages. */
const toKey = (params: RequestBody, betas: readonly string[]): string => writeJson([params, betas]);
