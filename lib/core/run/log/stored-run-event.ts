import type { SendingEvent, StoredRunEvent } from './run-event';

export type { SendingEvent, StoredEventOf, StoredRunEvent } from './run-event';

/** Whether an event of a log speaks of a request with a body. */
export const isSending = (event: StoredRunEvent): event is SendingEvent =>
  event.type === 'request-start' || (event.type === 'run-wait' && (!!event.added || !!event.turnIds));
