import { z } from 'zod';
import type { AppErrorIssue } from '@/lib/core/app-error';
import type { StoredRunEvent } from '@/lib/core/run/stored-run-event';
import { storedMessageSchema } from '@/lib/core/session/parse-stored-message';

const blocks = z.array(z.looseObject({ type: z.string() }));
const turnId = z.string();
const usage = z.looseObject({}).nullish();
const params = z.looseObject({ model: z.string(), messages: z.array(z.unknown()).max(0) }).optional();
const paramsOf = z.number().optional();
const betas = z.array(z.string()).optional();
const hash = z
  .string()
  .regex(/^[0-9a-f]{64}$/, 'The hash of a body is SHA-256 in hex.')
  .optional();
const sending = { params, paramsOf, betas, hash };

/** What our own log always holds beyond what its reader asks for, and those who show it rely on. */
const schemas: Partial<Record<StoredRunEvent['type'], z.ZodType>> = {
  'run-start': z.object({
    isResumed: z.boolean(),
    turnId: turnId.optional(),
    parentTurnId: turnId.nullable().optional(),
    message: storedMessageSchema.optional(),
  }),
  'request-start': z
    .object({ ...sending, turnIds: z.unknown().optional(), added: z.unknown().optional() })
    .refine(({ turnIds, added }) => turnIds !== undefined || added !== undefined, {
      path: ['added'],
      message: 'Say which turns the request sends: those it adds, or all of them in `turnIds`.',
    }),
  'run-wait': z.object(sending),
  stream: z.object({ events: z.array(z.unknown().superRefine(checkStreamEvent)) }),
  'turn-end': z.object({
    parentTurnId: turnId.nullable(),
    message: z.object({ role: z.literal('assistant'), content: blocks, usage }),
    usage,
    rawInputs: z.array(z.object({ tool_use_id: z.string(), text: z.string() })).optional(),
    ttftMs: z.number().nullable(),
    totalMs: z.number(),
  }),
  'call-start': z.object({
    issues: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  }),
  'call-end': z.object({
    by: z.string(),
    changes: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  }),
  'request-retry': z.object({
    maxRetries: z.number(),
    delayMs: z.number().nullable(),
    status: z.number().nullable(),
    message: z.string(),
  }),
  'run-error': z.object({
    error: z.object({ hint: z.string().optional(), status: z.number().optional() }),
  }),
};

/** As `parseStreamEvent` holds what comes from a model: those are the only ones a log can have. */
function checkStreamEvent(event: unknown, context: z.RefinementCtx): void {
  const { type, message, content_block } = event as Record<string, unknown>;
  const isSound =
    type === 'message_start'
      ? z.object({ role: z.literal('assistant'), content: z.array(z.unknown()) }).safeParse(message).success
      : type !== 'content_block_start' || z.object({ type: z.string() }).safeParse(content_block).success;
  if (!isSound) context.addIssue({ code: 'custom', message: `This is no ${type} of the Messages API.` });
}

/** What is wrong with an event of an imported log; null for nothing. */
export function checkRunEvent(event: StoredRunEvent): AppErrorIssue | null {
  const issue = schemas[event.type]?.safeParse(event).error?.issues[0];
  return issue ? { path: issue.path.join('.'), message: issue.message } : null;
}
