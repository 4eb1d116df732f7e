import { z } from 'zod';
import { writeJson } from '@/lib/core/json/write-json';
import { parseStoredRunEvents } from '@/lib/core/run/log/parse-stored-run-events';
import { changedSchema } from '@/lib/core/run/run-changes';
import { storedMessageSchema } from '@/lib/core/session/parse-stored-message';
import { sessionConfigSchema } from '@/lib/core/session/session-config';
import { sessionToolSchema, storedToolSchema } from '@/lib/core/session/session-tool';
import { storedSilencedSchema } from '@/lib/core/tool/silence/silenced-finding';

/** The events of a run, held against the schema of the log they come from. */
const eventsSchema = z.array(z.unknown()).transform((events, context) => {
  try {
    return parseStoredRunEvents(writeJson(events));
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    context.addIssue({ code: 'custom', message: `The events of a run cannot be read: ${reason}` });
    return z.NEVER;
  }
});

/**
 * A session as it was when it was shared: a `Recording` that stands by itself, with names of its own in place of our
 * ids. It never changes. Loose: a field added later must not make an old reader fail, nor be lost.
 */
export const snapshotSchema = z.looseObject({
  type: z.literal('loopbench.snapshot'),
  v: z.literal(1),
  title: z.string(),
  /** Absent when the requests are not shared. */
  config: sessionConfigSchema.optional(),
  /** Absent when the tools are not shared. */
  tools: z
    .array(
      z.looseObject({
        text: sessionToolSchema.shape.text,
        // Made by a later version, it may name an answerer that nobody here can ask.
        answerer: storedToolSchema.shape.answerer.optional(),
        enabled: sessionToolSchema.shape.enabled,
        outputExample: sessionToolSchema.shape.outputExample,
        checksInput: sessionToolSchema.shape.checksInput,
        silenced: storedSilencedSchema.optional(),
        library: sessionToolSchema.shape.library.catch(undefined),
      }),
    )
    .optional(),
  /** The path, root first. */
  turns: z.array(
    z.looseObject({
      id: z.string(),
      parentId: z.string().nullable(),
      runId: z.string().nullable().default(null),
      message: storedMessageSchema,
    }),
  ),
  /** The runs that made it, in the order of the path. */
  runs: z.array(
    z.looseObject({
      id: z.string(),
      parentTurnId: z.string().nullable(),
      /** What was not as in the session, by name; told where the requests are. */
      changed: changedSchema.optional(),
      events: eventsSchema,
    }),
  ),
  /** False: the bodies of the requests were left out, and `createRunEventUnpacker` cannot bring them back. */
  hasRequests: z.boolean(),
  /** What was said before the first turn was left out; requests are told without it. */
  isBeginningLeftOut: z.boolean().optional(),
});

export type Snapshot = z.output<typeof snapshotSchema>;
