import type { z } from 'zod';
import type { RequestBody } from '@/lib/core/claude/message';
import type { RunEventSchemas, runEventBase, sendingFields } from './run-event-schema';

export type { RawInput, RunError } from './run-event-schema';

type Named<T> = Omit<z.infer<typeof runEventBase>, 'type'> & { type: T };
type FieldsOf<T extends keyof RunEventSchemas> = z.infer<RunEventSchemas[T]>;

/** A run event as it is stored and sent to our own pages. */
export type StoredRunEvent = { [T in keyof RunEventSchemas]: Named<T> & FieldsOf<T> }[keyof RunEventSchemas];

export type StoredEventOf<T extends RunEventType> = Extract<StoredRunEvent, { type: T }>;

/** The events that speak of a request: one that was sent, or one a pause would send. */
export type SendingEvent = StoredEventOf<'request-start' | 'run-wait'>;

type WithoutSending<T> = Omit<T, keyof typeof sendingFields>;

/** What a run event says, before the log has numbered and timed it. A request stands in it whole. */
export type RunEventData =
  | {
      [T in Exclude<keyof RunEventSchemas, 'request-start' | 'run-wait'>]: { type: T } & FieldsOf<T>;
    }[Exclude<keyof RunEventSchemas, 'request-start' | 'run-wait'>]
  | ({
      type: 'request-start';
      /** The turns whose messages are sent, root first: `body.messages` is theirs, as `toSentMessage` gives them. */
      turnIds: string[];
      /** Those of them sent without their thinking, which the API would refuse; absent when there is none. */
      withoutThinking?: string[];
      /** The exact body sent. */
      body: RequestBody;
    } & WithoutSending<FieldsOf<'request-start'>>)
  | ({
      type: 'run-wait';
      turnIds?: string[];
      withoutThinking?: string[];
      /** What step mode would send. */
      body?: RequestBody;
    } & WithoutSending<FieldsOf<'run-wait'>>);

/** One entry of a run's log. */
export type RunEvent = RunEventData & { seq: number; at: number };

export type RunEventType = keyof RunEventSchemas;

/** One event type of the log. */
export type RunEventOf<T extends RunEventType> = Extract<RunEvent, { type: T }>;

export type RunMode = FieldsOf<'run-start'>['mode'];

export type RunStatus = 'running' | FieldsOf<'run-end'>['status'];

/** What answers a tool call. */
export type AnswererType = FieldsOf<'call-start'>['answerer'];
