import type { ContentNote } from '@/lib/core/claude/content/sendable-block';
import type {
  JsonObject,
  Message,
  MessageParam,
  RequestBody,
  ResultContent,
  StreamEvent,
  Usage,
} from '@/lib/core/claude/message';
import type { Divergence } from '@/lib/core/rerun/divergence';

/** `auto` runs to the end; `step` pauses before every request and before results are sent back. */
export type RunMode = 'auto' | 'step';

/** How a run (or one leg of it) ended. A `waiting` run goes on when the person has answered. */
type RunEndStatus = 'completed' | 'waiting' | 'cancelled' | 'failed' | 'limit' | 'interrupted';

export type RunStatus = 'running' | RunEndStatus;

/**
 * What answers a tool call: `manual` a person, `mock` the tool's rules, `recording` the run this one repeats, `none`
 * nobody knows this tool.
 */
export type AnswererType = 'manual' | 'mock' | 'recording' | 'none';

/** The answer to a tool call, as it goes into a `tool_result` block. */
export interface ToolResult {
  /** Absent: an empty success. */
  content?: ResultContent;
  is_error?: boolean;
}

/** The input of a call as the text it came in. */
export interface RawInput {
  tool_use_id: string;
  text: string;
}

/** One place where a tool input breaks the tool's schema. */
export interface InputIssue {
  /** JSON Pointer into the input; empty for the input itself. */
  path: string;
  message: string;
}

/** Why a run failed, in words for the person who has to do something about it. */
export interface RunError {
  code: string;
  /** What happened. */
  message: string;
  /** What to do about it. */
  hint?: string;
  /** HTTP status, if an answer came at all. */
  status?: number;
  /** `error.type` of the API. */
  type?: string;
  request_id?: string;
  /** How often the request was repeated before giving up. */
  retries?: number;
}

/** What a run event says, before the log has numbered and timed it. Times are milliseconds. */
export type RunEventData =
  | {
      type: 'run-start';
      mode: RunMode;
      model: string;
      /** False for the first leg of a run, true when it goes on after a wait, a failure or a restart. */
      isResumed: boolean;
      /** Held against a recorded run, whose answers its calls get. */
      isRerun?: boolean;
      /** The user turn this run adds to the path, if it adds one. */
      turnId?: string;
      parentTurnId?: string | null;
      message?: MessageParam;
    }
  | {
      type: 'request-start';
      /** Counts the requests of the run, from 1. */
      step: number;
      /** The turns whose messages are sent, root first: `body.messages` is theirs, as `toSentMessage` gives them. */
      turnIds: string[];
      /** Those of them sent without their thinking, which the API would refuse; absent when there is none. */
      withoutThinking?: string[];
      /** Names in the `anthropic-beta` header; absent when there is none. */
      betas?: string[];
      /** SHA-256 of the bytes of the body as they were sent, in hex; absent in logs from before it was kept. */
      hash?: string;
      /** The exact body sent. */
      body: RequestBody;
    }
  | { type: 'stream'; events: StreamEvent[] }
  | {
      type: 'turn-end';
      turnId: string;
      parentTurnId: string | null;
      message: Message;
      usage: Usage;
      /** The inputs that never became JSON objects, as they came: the message has {} for each. Absent for none. */
      rawInputs?: RawInput[];
      /** From sending the request to the first piece of content; null when none came. */
      ttftMs: number | null;
      totalMs: number;
    }
  | {
      type: 'call-start';
      tool_use_id: string;
      name: string;
      input: JsonObject;
      answerer: AnswererType;
      /** Where the input breaks the tool's schema; absent when it fits. */
      issues?: InputIssue[];
    }
  | {
      type: 'call-end';
      tool_use_id: string;
      result: ToolResult;
      /** What was made different of what was answered, so that the API takes it; absent for nothing. */
      changes?: ContentNote[];
      by: 'person' | 'mock' | 'recording' | 'loop';
    }
  | {
      type: 'run-wait';
      /**
       * `answers`: calls need a person; `results`, `request`: step mode pauses before sending `body`; `divergence`: the
       * run has left the recording it repeats.
       */
      reason: 'answers' | 'results' | 'request' | 'divergence';
      tool_use_ids: string[];
      turnIds?: string[];
      withoutThinking?: string[];
      betas?: string[];
      body?: RequestBody;
    }
  | {
      type: 'request-retry';
      /** Which repetition comes next, from 1. */
      attempt: number;
      maxRetries: number;
      /** How long the SDK waits before it; null when only the SDK knows. */
      delayMs: number | null;
      status: number | null;
      message: string;
    }
  /** The answer before it is not the recorded one; told once a run. */
  | { type: 'run-divergence'; divergence: Divergence }
  | { type: 'run-error'; error: RunError }
  | { type: 'run-end'; status: RunEndStatus; stop_reason?: string | null };

/** One entry of a run's log. */
export type RunEvent = RunEventData & {
  /** Position in the log, from 1 without gaps. */
  seq: number;
  /** Milliseconds since the run started; never decreases. */
  at: number;
};

export type RunEventType = RunEvent['type'];

/** One event type of the log. */
export type RunEventOf<T extends RunEventType> = Extract<RunEvent, { type: T }>;
