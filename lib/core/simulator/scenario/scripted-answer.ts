import type { JsonObject, Usage } from '@/lib/core/claude/message';
import type { DecidedAnswer } from '../decide-answer';

/** An answer as a scenario leaves it. */
export interface ScriptedAnswer extends DecidedAnswer {
  /** Fields of the message besides those every message has: `stop_details`, `container`, `context_management`. */
  fields?: JsonObject;
  /** Counts that stand in the place of those that were estimated. */
  usage?: Usage;
  /** Output tokens after which the answer breaks off. */
  limit?: number;
  /** What the stop reason of a broken-off answer is called. */
  limitReason?: string;
  /** The text of the last tool input, where it is not to be JSON. */
  cutInput?: string;
  /** What is out of the ordinary in the stream. */
  stream?: StreamOddity;
}

/**
 * What a stream may be like besides an ordinary one: it breaks off silently (`cut`) or with an `error` event, stands still
 * for a while (`stall`), or holds a delta or an event of a type no version of the API has.
 */
export type StreamOddity = 'cut' | 'error' | 'stall' | 'unknown_delta' | 'unknown_event';
