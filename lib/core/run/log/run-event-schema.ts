import { z } from 'zod';
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
import { inputIssueSchema } from '@/lib/core/schema/input-issue';
import { storedMessageSchema } from '@/lib/core/session/parse-stored-message';
import { type Divergence, divergenceSchema } from './divergence';

/** One of the values known today, or one of a later version, which is shown as what it is. */
type Open<T extends string> = T | (string & Record<never, never>);

/** Checks what readers rely on; everything else of it stays as it is, and is typed as the wire has it. */
const relyingOn = <T>(schema: z.ZodType): z.ZodType<T> => schema as z.ZodType<T>;

const open = <T extends string>() => relyingOn<Open<T>>(z.string());

const ids = z.array(z.string());
const turnId = z.string();
const block = z.looseObject({ type: z.string() });
const usage = relyingOn<Usage>(z.looseObject({}).nullish());
const betas = ids.exactOptional();
const hash = z.string().regex(/^[0-9a-f]{64}$/, 'The hash of a body is SHA-256 in hex.');

const answer = relyingOn<Message>(
  z.object({ role: z.literal('assistant'), content: z.array(block), usage: z.looseObject({}).nullish() }),
);
const params = relyingOn<RequestBody>(z.object({ model: z.string(), messages: z.array(z.unknown()).max(0) }));
const resultContent = relyingOn<ResultContent>(z.union([z.string(), z.array(block)]));

/**
 * What the log keeps of a request. A run sends its whole history with every request; written out each time, even the
 * names of its turns alone would make most of a long log. So an event says only what is new: which turns were added to
 * the request before it in the same log, and the rest of the body (`messages` stays as an empty list in its place) where
 * it has changed. Logs from before that list all turns in `turnIds`.
 */
export const sendingFields = {
  /** So many turns of the request or pause before it, from the root on, are sent again; 0 in the first. */
  kept: z.number().int().min(0).exactOptional(),
  /** The turns sent behind those. */
  added: ids.exactOptional(),
  /** All turns sent: as older logs have it, in place of `kept` and `added`. */
  turnIds: ids.exactOptional(),
  /**
   * The turns sent without their thinking. With `kept`, absent means the same as in the request or pause before, where
   * they are still sent; with `turnIds` it means none.
   */
  withoutThinking: ids.exactOptional(),
  /** The body without its messages. */
  params: params.exactOptional(),
  /** The `seq` of the event whose `params` and `betas` are those of this one too. */
  paramsOf: z.number().exactOptional(),
};

/** The input of a call as the text it came in. */
const rawInput = z.object({ tool_use_id: z.string(), text: z.string() });

const contentNote = relyingOn<ContentNote>(z.object({ path: z.string(), message: z.string() }));

/** The answer to a tool call, as it goes into a `tool_result` block. Without `content` it is an empty success. */
const toolResult = z.object({
  content: resultContent.exactOptional(),
  is_error: z.boolean().exactOptional(),
});

/** Why a run failed, in words for the person who has to do something about it. */
const runError = z.object({
  code: z.string(),
  /** What happened. */
  message: z.string(),
  /** What to do about it. */
  hint: z.string().exactOptional(),
  /** HTTP status, if an answer came at all. */
  status: z.number().exactOptional(),
  /** `error.type` of the API. */
  type: z.string().exactOptional(),
  request_id: z.string().exactOptional(),
  /** The places it is about, where the API lists them: `messages.0.content.1.content.0`. */
  paths: ids.exactOptional(),
  /** How often the request was repeated before giving up. */
  retries: z.number().exactOptional(),
});

/** As `parseStreamEvent` holds what comes from a model: those are the only ones a log can have. */
function checkStreamEvent(event: { [key: string]: unknown }, context: z.RefinementCtx): void {
  const { type, message, content_block } = event;
  const isSound =
    type === 'message_start'
      ? z.object({ role: z.literal('assistant'), content: z.array(z.unknown()) }).safeParse(message).success
      : type !== 'content_block_start' || z.object({ type: z.string() }).safeParse(content_block).success;
  if (!isSound) context.addIssue({ code: 'custom', message: `This is no ${type} of the Messages API.` });
}

/**
 * What each event of a run's log says, as it is stored. The one description of the log: its types, what is checked of a
 * file or a link, and what the fold relies on all come from here. Times are milliseconds.
 *
 * What is not named here is kept: events of other types, further fields, content blocks and stream events of any type.
 */
export const runEventSchemas = {
  'run-start': z.object({
    /** `auto` runs to the end; `step` pauses before every request and before results are sent back. */
    mode: z.enum(['auto', 'step']),
    model: z.string(),
    /** False for the first part of a run, true when it goes on after a wait, a failure or a restart. */
    isResumed: z.boolean(),
    /** Held against a recorded run, whose answers its calls get. */
    isRerun: z.boolean().exactOptional(),
    /** The user turn this run adds to the path, if it adds one. */
    turnId: turnId.exactOptional(),
    parentTurnId: turnId.nullable().exactOptional(),
    message: relyingOn<MessageParam>(storedMessageSchema).exactOptional(),
  }),
  'request-start': z
    .object({
      /** Counts the requests of the run, from 1. */
      step: z.number(),
      /** Names in the `anthropic-beta` header; absent when there is none. */
      betas,
      /** SHA-256 of the bytes of the body as they were sent, in hex; absent in logs from before it was kept. */
      hash: hash.exactOptional(),
      ...sendingFields,
    })
    .refine(({ turnIds, added }) => turnIds !== undefined || added !== undefined, {
      path: ['added'],
      message: 'Say which turns the request sends: those it adds, or all of them in `turnIds`.',
    }),
  stream: z.object({
    events: relyingOn<StreamEvent[]>(z.array(block.superRefine(checkStreamEvent))),
  }),
  'turn-end': z.object({
    turnId,
    parentTurnId: turnId.nullable(),
    message: answer,
    usage,
    /** The inputs that never became JSON objects, as they came: the message has {} for each. Absent for none. */
    rawInputs: z.array(rawInput).exactOptional(),
    /** From sending the request to the first piece of content; null when none came. */
    ttftMs: z.number().nullable(),
    totalMs: z.number(),
  }),
  'call-start': z.object({
    tool_use_id: z.string(),
    name: z.string(),
    // As the model gave it, which need not be an object; what it is good for was decided when it came.
    input: relyingOn<JsonObject>(z.unknown()),
    /**
     * `manual` a person, `mock` the tool's rules, `recording` the run this one repeats, `none`: nobody knows this tool,
     * `loop`: nobody was asked, for what its input is or what failed before it.
     */
    answerer: open<'manual' | 'mock' | 'recording' | 'none' | 'loop'>(),
    /** Where the input breaks the tool's schema; absent when it fits. */
    issues: z.array(inputIssueSchema).exactOptional(),
  }),
  /** What an answerer does while it answers, or how far it is. */
  'call-report': z.object({
    tool_use_id: z.string(),
    kind: open<'progress' | 'http' | 'message' | 'console'>(),
    text: z.string(),
    /** All of it, where there is more to see: the body of an exchange, a stack. */
    detail: z.string().exactOptional(),
  }),
  'call-end': z.object({
    tool_use_id: z.string(),
    result: toolResult,
    /** What was made different of what was answered, so that the API takes it; absent for nothing. */
    changes: z.array(contentNote).exactOptional(),
    by: open<'person' | 'mock' | 'recording' | 'loop'>(),
  }),
  'run-wait': z.object({
    /**
     * `answers`: calls need a person; `results`, `request`: step mode pauses before sending a body; `divergence`: the run
     * has left the recording it repeats.
     */
    reason: open<'answers' | 'results' | 'request' | 'divergence'>(),
    tool_use_ids: ids,
    betas,
    ...sendingFields,
  }),
  'request-retry': z.object({
    /** Which repetition comes next, from 1. */
    attempt: z.number(),
    maxRetries: z.number(),
    /** How long the SDK waits before it; null when only the SDK knows. */
    delayMs: z.number().nullable(),
    status: z.number().nullable(),
    message: z.string(),
  }),
  /** The answer before it is not the recorded one; told once a run. */
  'run-divergence': z.object({ divergence: relyingOn<Divergence>(divergenceSchema) }),
  'run-error': z.object({ error: runError }),
  'run-end': z.object({
    /** How a run (or one part of it) ended. A `waiting` run goes on when the person has answered. */
    status: z.enum(['completed', 'waiting', 'cancelled', 'failed', 'limit', 'interrupted']),
    stop_reason: z.string().nullable().exactOptional(),
  }),
};

/** What a stream says of itself, in the place where the types of events stand; no event may have such a type. */
const STREAM_WORDS = ['logged-out', 'reconnect', 'run-over', 'run-failed'];

/** What every event has, also one of a type nobody knows. */
export const runEventBase = z.object({
  // It is written into streams as it is, where a line break would begin another event.
  type: z
    .string()
    .regex(/^[\w.-]{1,100}$/, 'The type of an event is made of letters, digits, _, . and -, at most 100.')
    .refine((type) => !STREAM_WORDS.includes(type), 'No event has this type: a stream says it of itself.'),
  /** Position in the log, from 1 without gaps. */
  seq: z.number().int().min(1),
  /** Since the run started; never decreases. */
  at: z.number().min(0),
});

export type RunEventSchemas = typeof runEventSchemas;
export type RunError = z.infer<typeof runError>;
export type RawInput = z.infer<typeof rawInput>;
