import type { MessageParam } from '@/lib/core/claude/message';
import { withoutThinking } from '@/lib/core/claude/without-thinking';
import { renameTurns } from '@/lib/core/run/log/rename-turns';
import type { SendingEvent, StoredRunEvent } from '@/lib/core/run/log/stored-run-event';
import { createThinkingRemover } from './create-thinking-remover';
import type { ShareOptions } from './share-options';
import { toSharedBody } from './to-shared-body';

/** As some logs have it: a pause has no bytes to have a hash of. */
type Sending = SendingEvent & { hash?: string };

type NameTurn = (turnId: string) => string;

/**
 * The log of a run as it is shared: turns by their new names, without the request ids of the API, and without what the
 * options leave out. Every event stays, so that `seq` has no gaps.
 */
export function toSharedEvents(
  events: readonly StoredRunEvent[],
  nameTurn: NameTurn,
  options: ShareOptions,
): StoredRunEvent[] {
  const removeThinking = createThinkingRemover();
  const clean = <T extends MessageParam>(message: T): T =>
    options.thinking ? message : withoutThinking(message);

  return events.map((original): StoredRunEvent => {
    const event = renameTurns(original, nameTurn);
    switch (event.type) {
      case 'run-start':
        return event.message ? { ...event, message: clean(event.message) } : event;
      case 'turn-end':
        return { ...event, message: clean(event.message) };
      case 'request-start':
      case 'run-wait':
        return options.requests ? withBody(event, options) : withoutBody(event);
      case 'stream':
        return options.thinking ? event : { ...event, events: removeThinking(event.events) };
      case 'run-error': {
        const { request_id: _, ...error } = event.error;
        return { ...event, error };
      }
      default:
        return event;
    }
  });
}

/**
 * The hash of a body is left out: what a link leaves out or masks would change it, and one could try out by it what was
 * masked.
 */
function withBody({ hash: _hash, ...event }: Sending, { thinking, tools }: ShareOptions): StoredRunEvent {
  if (!event.params) return event;
  const params = toSharedBody(event.params, tools);
  return {
    ...event,
    params: thinking ? params : { ...params, messages: params.messages.map(withoutThinking) },
  };
}

/** The event without the body. A `request-start` has to have one: it names one that is nowhere. */
function withoutBody(event: Sending): StoredRunEvent {
  const { hash: _hash, betas: _betas, params: _params, paramsOf: _of, ...rest } = event;
  return rest.type === 'request-start' ? { ...rest, paramsOf: 0 } : rest;
}
