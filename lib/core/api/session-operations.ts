import { z } from 'zod';
import { resultContentSchema } from '@/lib/core/answerer/result-schema';
import { limits } from '@/lib/core/limits/limits.mjs';
import type { StoredRunEvent } from '@/lib/core/run/log/stored-run-event';
import { changedSchema } from '@/lib/core/run/run-changes';
import { MAX_TAGS } from '@/lib/core/session/session-bounds';
import { givenConfigSchema } from '@/lib/core/session/session-config';
import {
  configInputSchema,
  draftSchema,
  refuseLoopFields,
  tagsSchema,
  titleSchema,
} from '@/lib/core/session/session-input';
import { turnSchema } from '@/lib/core/session/turn-schema';
import { defineOperation } from './operation';
import { sessionSchema, toolInputSchema } from './session-schema';
import { typedAs } from './typed-as';

const json = z.record(z.string(), z.unknown());

export const createSessionOperation = defineOperation('createSession', {
  tag: 'sessions',
  summary: 'Create a session',
  bodyKind: 'large',
  body: z.object({
    title: titleSchema.optional(),
    presetId: z
      .string()
      .min(1)
      .max(100)
      .optional()
      .describe('What it starts from; whatever else is given wins, of the configuration field by field'),
    config: givenConfigSchema.superRefine(refuseLoopFields).default({}),
    tools: z.array(toolInputSchema).max(limits.tools.value).optional(),
    messages: z
      .array(json)
      .max(limits.messages.value)
      .default([])
      .describe(
        'A conversation so far: what stands in `messages` of a request. What the API would refuse is mended where it is ' +
          'clear how, and told in `notes`',
      ),
    draft: draftSchema.optional(),
    tags: tagsSchema.default([]).describe(`At most ${MAX_TAGS}; a tag that is there twice counts once`),
  }),
  status: 201,
  response: sessionSchema,
  failures: [404],
});

export const getSessionOperation = defineOperation('getSession', {
  tag: 'sessions',
  summary: 'Get a session with its current path and its runs',
  description: 'Carries an `ETag`; with `If-None-Match` an unchanged session answers 304.',
  status: 200,
  response: sessionSchema,
  failures: [404],
});

const recordedRunSchema = z.object({
  id: z.string(),
  parentTurnId: z.string().nullable(),
  changed: changedSchema.optional().describe('What its `changes` made different of its session'),
  events: typedAs<readonly StoredRunEvent[]>(z.array(json)),
});

export const getRecordingOperation = defineOperation('getRecording', {
  tag: 'sessions',
  summary: 'Get what happened along the current path: its turns, and the events of the runs that made them',
  description: 'Bodies of requests are packed: each says only which turns are new in it.',
  query: z.object({
    contents: z
      .enum(['whole', 'cut'])
      .default('whole')
      .describe(
        '`cut` leaves of texts over 16,000 characters the beginning, with a mark that leads to the rest',
      ),
  }),
  status: 200,
  response: z.object({
    turns: z.array(turnSchema),
    runs: z.array(recordedRunSchema),
  }),
  failures: [404],
});

export const updateSessionOperation = defineOperation('updateSession', {
  tag: 'sessions',
  summary: 'Edit a session; what is not named stays',
  description: 'With `Prefer: return=minimal` the answer is 204 with the new revision in `X-Revision`.',
  bodyKind: 'large',
  body: z.object({
    revision: z
      .number()
      .int()
      .optional()
      .describe('The revision the edit was made on; another one answers 409'),
    title: titleSchema.optional(),
    config: configInputSchema.optional(),
    tools: z.array(toolInputSchema).max(limits.tools.value).optional(),
    draft: draftSchema.optional(),
    tags: tagsSchema.optional().describe('At most 20; they and `pinned` are no edit: the revision stays'),
    pinned: z.boolean().optional(),
    headTurnId: z.string().nullable().optional().describe('Shows the path that ends there'),
    branchTurnId: z.string().optional().describe('Shows the newest path through this turn'),
  }),
  status: 200,
  response: sessionSchema,
  failures: [404, 409],
});

export const forkSessionOperation = defineOperation('forkSession', {
  tag: 'sessions',
  summary: 'Go on from another turn of the tree, or from an edited copy of one; nothing is lost of what was',
  description: 'With `Prefer: return=minimal` the answer is 204.',
  bodyKind: 'large',
  body: z.object({
    turnId: z.string().min(1).max(100),
    edit: z
      .object({ content: resultContentSchema })
      .optional()
      .describe('What the turn is to say; an answer of the model loses its signed thinking'),
  }),
  status: 201,
  response: sessionSchema.extend({
    changes: z
      .array(z.object({ path: z.string(), message: z.string() }))
      .describe('What was made different of the edit, so that the API takes it'),
  }),
  failures: [404, 409],
});

export const deleteSessionOperation = defineOperation('deleteSession', {
  tag: 'sessions',
  summary: 'Put a session into the bin, where it stays for 30 days',
  description:
    'What runs in it is stopped; a run that waits for a person still waits when the session is restored.',
  status: 204,
  failures: [404],
});

export const restoreSessionOperation = defineOperation('restoreSession', {
  tag: 'sessions',
  summary: 'Take a deleted session back',
  body: z.object({}),
  status: 200,
  response: sessionSchema,
  failures: [404],
});
