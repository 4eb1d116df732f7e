import { z } from 'zod';
import { rerunSchema } from '@/lib/core/rerun/rerun';
import { storedRunEventSchema } from '@/lib/core/run/log/parse-stored-run-events';
import type { StoredRunEvent } from '@/lib/core/run/log/stored-run-event';
import { storedRunChangesSchema } from '@/lib/core/run/run-changes';
import { runSchema } from '@/lib/core/run/run-schema';
import { storedMessageSchema } from '@/lib/core/session/parse-stored-message';
import { configInputSchema, draftSchema, titleSchema } from '@/lib/core/session/session-input';
import { sessionToolSchema } from '@/lib/core/session/session-tool';

const name = z.string().min(1).max(100);
const date = z.iso.datetime();

export const fileToolSchema = z.object({
  text: sessionToolSchema.shape.text,
  answerer: sessionToolSchema.shape.answerer.default({ type: 'manual' }),
  enabled: sessionToolSchema.shape.enabled.default(true),
  outputExample: sessionToolSchema.shape.outputExample,
  checksInput: sessionToolSchema.shape.checksInput,
  silenced: sessionToolSchema.shape.silenced,
  library: sessionToolSchema.shape.library.catch(undefined),
});

export const fileTurnSchema = z.object({
  id: name,
  parentId: name.nullable(),
  runId: name.nullable().default(null),
  createdAt: date,
  message: storedMessageSchema,
});

export const fileChangesToolSchema = fileToolSchema.extend({
  /** The tool of the session it stands for, by its place from 1 on; absent for one the session does not have. */
  place: z.number().int().min(1).optional(),
});

export const fileChangesSchema = storedRunChangesSchema.extend({
  tools: z.array(fileChangesToolSchema).max(1000).optional(),
});

export const fileRunSchema = z.object({
  id: name,
  parentTurnId: name.nullable(),
  mode: runSchema.shape.mode,
  /** As it was when the file was written; the log says how the run ended. */
  status: runSchema.shape.status,
  createdAt: date,
  /** Which earlier run it repeats, and how; absent for other runs. */
  rerun: rerunSchema.extend({ of: name }).optional(),
  /** What it was run with in place of the session's settings and tools; absent for a run without any. */
  changes: fileChangesSchema.optional(),
  /** The series it is one of, where one start was run several times: runs of a series share a number. */
  series: z.number().int().min(1).optional(),
  /** From `seq` 1 on without gaps, with the bodies of requests packed. */
  events: z.array(storedRunEventSchema),
});

/** The version of files that are written. Older ones are read. */
export const SESSION_FILE_VERSION = 1;

/**
 * A whole session as one JSON file: the tree of its turns, not only the path that is shown, and the log of every run.
 * It holds no id of our database (turns are called `t1`, `t2`…, runs `r1`…) and no credential. The schema lists what
 * is taken from a file; `readSessionFile` keeps the rest as data that does nothing.
 */
export const sessionFileSchema = z.object({
  type: z.literal('loopbench.session'),
  v: z.literal(SESSION_FILE_VERSION),
  source: z.object({ name: z.string() }).optional(),
  title: titleSchema,
  config: configInputSchema,
  tools: z.array(fileToolSchema).max(1000).default([]),
  draft: draftSchema.default(''),
  /** Parents before their children, siblings oldest first. */
  turns: z.array(fileTurnSchema),
  /** The end of the path that is shown. */
  head: name.nullable(),
  /** Oldest first. */
  runs: z.array(fileRunSchema),
});

type Parsed = z.output<typeof sessionFileSchema>;

export type FileChanges = z.output<typeof fileChangesSchema>;
export type FileRun = Omit<z.output<typeof fileRunSchema>, 'events'> & { events: StoredRunEvent[] };
export type SessionFile = Omit<Parsed, 'source' | 'runs'> & { runs: FileRun[] };
