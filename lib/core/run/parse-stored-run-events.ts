import { z } from 'zod';
import { readJsonAs } from '@/lib/core/json/read-json-as';
import { divergenceSchema } from '@/lib/core/rerun/divergence';
import type { StoredRunEvent } from './stored-run-event';

const seq = z.number().int().min(1);
const at = z.number().min(0);
const base = { seq, at };
const message = z.looseObject({ role: z.enum(['user', 'assistant', 'system']) });
const content = z.union([z.string(), z.array(z.looseObject({ type: z.string() }))]);
const result = z.looseObject({ content: content.optional(), is_error: z.boolean().optional() });
const ids = z.array(z.string());
const sent = {
  kept: z.number().int().min(0).optional(),
  added: ids.optional(),
  turnIds: ids.optional(),
  withoutThinking: ids.optional(),
};

/** A run event as the log keeps it. Loose: a field added later must not make an old reader fail, nor be lost. */
export const storedRunEventSchema = z.discriminatedUnion('type', [
  z.looseObject({ ...base, type: z.literal('run-start'), mode: z.enum(['auto', 'step']), model: z.string() }),
  z.looseObject({ ...base, type: z.literal('request-start'), step: z.number(), ...sent }),
  z.looseObject({
    ...base,
    type: z.literal('stream'),
    events: z.array(z.looseObject({ type: z.string() })),
  }),
  z.looseObject({ ...base, type: z.literal('turn-end'), turnId: z.string(), message }),
  z.looseObject({
    ...base,
    type: z.literal('call-start'),
    tool_use_id: z.string(),
    name: z.string(),
    // As the model gave it, which need not be an object; what it is good for was decided when it came.
    input: z.unknown(),
    answerer: z.enum(['manual', 'mock', 'recording', 'none']),
  }),
  z.looseObject({ ...base, type: z.literal('call-end'), tool_use_id: z.string(), result }),
  z.looseObject({
    ...base,
    type: z.literal('run-wait'),
    reason: z.enum(['answers', 'results', 'request', 'divergence']),
    tool_use_ids: ids,
    ...sent,
  }),
  z.looseObject({ ...base, type: z.literal('request-retry'), attempt: z.number() }),
  z.looseObject({ ...base, type: z.literal('run-divergence'), divergence: divergenceSchema }),
  z.looseObject({
    ...base,
    type: z.literal('run-error'),
    error: z.looseObject({ code: z.string(), message: z.string() }),
  }),
  z.looseObject({
    ...base,
    type: z.literal('run-end'),
    status: z.enum(['completed', 'waiting', 'cancelled', 'failed', 'limit', 'interrupted']),
  }),
]);

const storedRunEventsSchema = z.array(storedRunEventSchema);

/**
 * Reads one row of the log: the events of a flush.
 *
 * @throws z.ZodError when the text holds something else
 */
export function parseStoredRunEvents(text: string): StoredRunEvent[] {
  return readJsonAs(storedRunEventsSchema, text) as StoredRunEvent[];
}
