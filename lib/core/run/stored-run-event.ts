import type { RequestBody } from '@/lib/core/claude/message';
import type { RunEvent, RunEventOf, RunEventType } from './run-event';

/**
 * What the log keeps of a request. A run sends its whole history with every request; written out each time, even the
 * names of its turns alone would make most of a long log. So an event says only what is new: which turns were added to
 * the request before it in the same log, and the rest of the body (`messages` stays as an empty list in its place) where
 * it has changed. Logs from before that list all turns in `turnIds`.
 */
interface StoredSending {
  /** So many turns of the request or pause before it, from the root on, are sent again; 0 in the first. */
  kept?: number;
  /** The turns sent behind those. */
  added?: string[];
  /** All turns sent: as older logs have it, in place of `kept` and `added`. */
  turnIds?: string[];
  /**
   * The turns sent without their thinking. With `kept`, absent means the same as in the request or pause before, where
   * they are still sent; with `turnIds` it means none.
   */
  withoutThinking?: string[];
  /** The body without its messages. */
  params?: RequestBody;
  /** The `seq` of the event whose `params` and `betas` are those of this one too. */
  paramsOf?: number;
}

/** A run event as it is stored and sent to our own pages. */
export type StoredRunEvent =
  | Exclude<RunEvent, { type: 'request-start' | 'run-wait' }>
  | (Omit<RunEventOf<'request-start'>, 'body' | 'turnIds'> & StoredSending)
  | (Omit<RunEventOf<'run-wait'>, 'body' | 'turnIds'> & StoredSending);

export type StoredEventOf<T extends RunEventType> = Extract<StoredRunEvent, { type: T }>;

/** The events that speak of a request: one that was sent, or one a pause would send. */
export type SendingEvent = StoredEventOf<'request-start' | 'run-wait'>;

/** Whether an event of a log speaks of a request with a body. */
export const isSending = (event: StoredRunEvent): event is SendingEvent =>
  event.type === 'request-start' || (event.type === 'run-wait' && (!!event.added || !!event.turnIds));
