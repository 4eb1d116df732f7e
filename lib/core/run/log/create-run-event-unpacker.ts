import type { MessageParam } from '@/lib/core/claude/message';
import { createRequestReader } from '@/lib/core/run/request/create-request-reader';
import type { RunEvent, RunEventOf } from './run-event';
import { isSending, type StoredRunEvent } from './stored-run-event';

/**
 * Makes the function that turns a run's stored events back into the events as they were, with the exact bodies. It has
 * to see the run from its first event on, in order. Every body has a list of messages of its own: who keeps them all
 * needs memory that grows with the square of the run's steps.
 *
 * @param getMessage the message of a turn of the session; asked for turns from before the run
 */
export function createRunEventUnpacker(
  getMessage: (turnId: string) => MessageParam | undefined,
): (event: StoredRunEvent) => RunEvent {
  const read = createRequestReader(getMessage);
  return (event) => {
    const request = read(event);
    if (!isSending(event)) return event;
    const { kept, added, turnIds, withoutThinking, params, paramsOf, betas, ...rest } = event;
    if (!request) return rest as RunEventOf<'run-wait'>;
    const left = request.turnIds.filter((id) => request.withoutThinking.has(id));
    return {
      ...rest,
      turnIds: [...request.turnIds],
      ...(left.length > 0 ? { withoutThinking: left } : {}),
      ...(request.betas.length > 0 ? { betas: [...request.betas] } : {}),
      body: { ...request.params, messages: [...request.messages] },
    };
  };
}
