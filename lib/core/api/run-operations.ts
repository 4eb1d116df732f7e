import { z } from 'zod';
import { givenResultSchema, resultContentSchema } from '@/lib/core/answerer/result-schema';
import { limits } from '@/lib/core/limits/limits.mjs';
import { divergencePolicySchema } from '@/lib/core/run/log/divergence';
import { runChangesSchema } from '@/lib/core/run/run-changes';
import { runSchema } from '@/lib/core/run/run-schema';
import { defineOperation } from './operation';
import { toolInputSchema } from './session-schema';

const mode = z
  .enum(['auto', 'step'])
  .describe('`step` pauses before every request and before results are sent');

const resultSchema = givenResultSchema.safeExtend({ tool_use_id: z.string().min(1) });

const runAnswer = z.object({ run: runSchema });

const changes = z
  .array(z.object({ path: z.string(), message: z.string() }))
  .describe('What was made different of the content given, so that the API takes it');
const takenAnswer = runAnswer.extend({ changes });

/** What a run does differently from its session, as a caller gives it. */
export const changesInputSchema = z
  .object({
    config: z
      .record(z.string(), z.unknown())
      .optional()
      .describe(
        'Laid over the configuration field by field: a field that is given takes the place of the whole field of that ' +
          'name, null takes it out, and what is not given stays. Of `loop` the fields are laid over in the same way, one ' +
          'by one (`loop.variables` as a whole).',
      ),
    tools: z
      .array(toolInputSchema)
      .max(limits.tools.value)
      .optional()
      .describe('Take the place of all tools; name those that stay as they are too'),
  })
  .default({})
  .describe('For this run alone, each time it goes on; the session stays as it is');

export type ChangesInput = z.input<typeof changesInputSchema>;

export const startRunOperation = defineOperation('startRun', {
  tag: 'runs',
  summary: 'Start a run of the loop',
  description:
    'Without `content` the loop goes on from where the path stands. `changes` swap the model, the system prompt, tools or ' +
    'other settings for this run. With `Accept: text/event-stream` the answer is ' +
    'the stream of run events up to the first `run-end`, with packed request bodies.',
  bodyKind: 'large',
  body: z.object({
    content: resultContentSchema.optional().describe('The next user message: text or content blocks'),
    system: resultContentSchema
      .optional()
      .describe(
        'A system message that follows `content`, on models that take one: text, or blocks of `text`, `tool_addition` and ' +
          '`tool_removal`',
      ),
    clear_at: z
      .enum(['next_user_message', 'never'])
      .optional()
      .describe('Until when `system` holds; without it, to the end of the conversation'),
    mode: mode.default('auto'),
    parentTurnId: z
      .string()
      .nullable()
      .optional()
      .describe('Starts from this turn instead of the end of the path'),
    changes: changesInputSchema,
  }),
  status: 201,
  response: takenAnswer,
  streamsEvents: true,
  failures: [404, 409],
});

export const getRunOperation = defineOperation('getRun', {
  tag: 'runs',
  summary: 'Get a run',
  status: 200,
  response: runSchema.extend({
    changes: runChangesSchema
      .nullable()
      .describe(
        'What it is run with in place of its session’s settings and tools; null for a run without any',
      ),
  }),
  failures: [404],
});

export const getSentRequestOperation = defineOperation('getSentRequest', {
  tag: 'runs',
  summary: 'Get a request of a run as it was sent',
  description:
    '`place` counts the requests of the run from 1. The body is the one that was sent, byte for byte, with the key masked ' +
    'among the headers. Headers that only concern the connection are left out.',
  status: 200,
  response: z.object({
    method: z.string(),
    path: z.string(),
    headers: z.record(z.string(), z.string()),
    hash: z.string().nullable().describe('SHA-256 of the bytes of the body; null in older logs'),
    body: z.record(z.string(), z.unknown()),
  }),
  failures: [404],
});

export const getSentOperation = defineOperation('getSent', {
  tag: 'runs',
  summary: 'Get the settings and tools a run was sent',
  query: z.object({
    baseline: z
      .enum(['true', 'false'])
      .default('false')
      .describe('`true`: of the run that a rerun of it would repeat, where it is a rerun itself'),
  }),
  status: 200,
  response: z.object({
    runId: z.string(),
    settings: z
      .record(z.string(), z.unknown())
      .nullable()
      .describe('The body of its last request without messages, tools and `stream`; null before the first'),
    tools: z.array(z.record(z.string(), z.unknown())),
    variants: z.number().int().describe('How many different settings and tools its requests had'),
  }),
  failures: [404],
});

export type SentData = z.output<typeof getSentOperation.response>;

export const getAskedWithOperation = defineOperation('getAskedWith', {
  tag: 'runs',
  summary: 'Get what the answers along the path of a run were asked for with, where they hold thinking',
  description:
    'Thinking is signed over the model, the system prompt and the tools; with others it is not sent.',
  status: 200,
  response: z.object({
    answers: z.array(
      z.object({
        turnId: z.string(),
        model: z.string().nullable().describe('Null where nobody knows'),
        prefix: z.number().int().nullable().describe('Its place in `prefixes`; null where nobody knows'),
      }),
    ),
    prefixes: z.array(z.string()).describe('System prompts with tools; equal ones are equal texts'),
  }),
  failures: [404],
});

export type AskedWithData = z.output<typeof getAskedWithOperation.response>;

export const getRunEventsOperation = defineOperation('getRunEvents', {
  tag: 'runs',
  summary: 'Follow the events of a run',
  description:
    'The past, then the live tail, without a gap and without a repetition, while the run is running or waiting. ' +
    '`id` is the `seq`, `event` the type, `data` the event. `Last-Event-ID` or `after` continues behind that `seq`. ' +
    'A stream that ends before its time says why in a last event of its own: `logged-out`, or `reconnect` when the server ' +
    'is ending.',
  query: z.object({
    after: z.coerce.number().int().min(0).optional(),
    bodies: z
      .enum(['exact', 'packed'])
      .default('packed')
      .describe(
        '`packed` says of each request only what is new: how many turns of the request before are sent again (`kept`) ' +
          'and which are `added`. `exact` gives every body whole, which for a long run is many times what was said in it',
      ),
    contents: z
      .enum(['whole', 'cut'])
      .default('whole')
      .describe(
        '`cut` leaves of texts over 16,000 characters the beginning, with a mark that leads to the rest',
      ),
  }),
  status: 200,
  streamsEvents: true,
  failures: [404],
});

export const submitResultsOperation = defineOperation('submitResults', {
  tag: 'runs',
  summary: 'Answer tool calls by hand',
  description:
    'The run goes on when no answer is missing. The first answer to a call stands. Content in the forms of MCP is converted, ' +
    'and what the API would refuse is refused with its place.',
  bodyKind: 'large',
  body: z.object({ results: z.array(resultSchema).min(1).max(limits.results.value) }),
  status: 202,
  response: takenAnswer,
  failures: [404, 409],
});

export const continueRunOperation = defineOperation('continueRun', {
  tag: 'runs',
  summary: 'Go on with a run that stopped, or let a step pass',
  bodyKind: 'large',
  body: z.object({
    mode: mode.optional().describe('Goes on in this mode'),
    results: z
      .array(resultSchema)
      .max(limits.results.value)
      .default([])
      .describe('At a pause: answers changed before they are sent'),
  }),
  status: 202,
  response: takenAnswer,
  failures: [404, 409],
});

export const rerunOperation = defineOperation('rerun', {
  tag: 'runs',
  summary: 'Run again from the same start, with the recorded answers',
  description:
    'The model runs live, with the settings and tools of the session as they are now. Calls that equal the recorded ones ' +
    'get the recorded answers. The run tells of the first divergence and stops there (`wait`, `end`) or goes on with the ' +
    "tools' own answerers. A rerun of a rerun repeats what that one repeats, unless it was accepted.",
  bodyKind: 'large',
  body: z.object({
    changes: changesInputSchema,
    on_divergence: divergencePolicySchema.default('wait'),
    mode: mode.default('auto'),
  }),
  status: 201,
  response: runAnswer,
  failures: [404, 409],
});

export const acceptRerunOperation = defineOperation('acceptRerun', {
  tag: 'runs',
  summary: 'Make a rerun the new baseline: reruns of it repeat it, not what it repeated',
  body: z.object({}),
  status: 200,
  response: runAnswer,
  failures: [404, 409],
});

export const cancelRunOperation = defineOperation('cancelRun', {
  tag: 'runs',
  summary: 'Stop a run; what has happened stays',
  body: z.object({}),
  status: 202,
  response: runAnswer,
  failures: [404],
});
