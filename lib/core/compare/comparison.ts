import { z } from 'zod';
import { changedSchema } from '@/lib/core/run/run-changes';

const json = z.record(z.string(), z.unknown());

/** A stretch of two texts laid over each other; `skipped` stands for text both have that is not repeated here. */
export const pieceSchema = z.discriminatedUnion('op', [
  z.object({ op: z.enum(['same', 'added', 'removed']), text: z.string() }),
  z.object({ op: z.literal('skipped'), length: z.number().int().describe('UTF-16 units') }),
]);

const valueChangeSchema = z.object({
  path: z.string().describe('JSON Pointer; where it was removed, the pointer in a, else in b'),
  op: z.enum(['added', 'removed', 'changed']),
  a: z.string().optional().describe('JSON, shortened when long'),
  b: z.string().optional().describe('JSON, shortened when long'),
  pieces: z.array(pieceSchema).optional().describe('For long texts: where they differ'),
});

const changesSchema = z.object({
  changes: z.array(valueChangeSchema),
  isCut: z.boolean().describe('There are more than are listed'),
});

/** On which side something stands, or how its two sides compare. */
const statusSchema = z.enum(['same', 'changed', 'a', 'b']);

const blockSideSchema = z.object({
  index: z.number().int().describe('Position in the content of its turn'),
  size: z.number().int().describe('UTF-16 units of its text'),
  hash: z.string().describe('SHA-256 of what is compared of it'),
  text: z.string().describe('The beginning of its text; all of it when `size` is not more'),
});

const blockRowSchema = z.object({
  status: statusSchema,
  type: z.string(),
  name: z.string().nullable().describe('The tool of a call or of a result'),
  isJson: z.boolean(),
  a: blockSideSchema.nullable(),
  b: blockSideSchema.nullable().describe('Null too where both sides are the same'),
  pieces: z.array(pieceSchema).optional().describe('How two texts differ'),
  ...changesSchema.partial().shape,
});

const turnSideSchema = z.object({
  turnId: z.string(),
  role: z.string(),
  isResults: z.boolean().describe('It holds results of calls'),
  model: z.string().nullable(),
  stop_reason: z.string().nullable(),
  inputTokens: z.number().nullable(),
  outputTokens: z.number().nullable(),
});

const turnRowSchema = z.object({
  status: statusSchema,
  a: turnSideSchema.nullable(),
  b: turnSideSchema.nullable(),
  blocks: z.array(blockRowSchema),
});

const totalsSchema = z.object({
  turns: z.number().int(),
  requests: z.number().int(),
  calls: z.number().int(),
  errors: z.number().int().describe('Calls that failed, and requests that did'),
  inputTokens: z.number(),
  outputTokens: z.number(),
  cacheReadTokens: z.number(),
  cacheWriteTokens: z.number(),
  costUsd: z.number().nullable().describe('An estimate; null where the price of a model is not known'),
  unpricedModels: z.array(z.string()),
  isSimulated: z.boolean().describe('The Simulator answered everything, which costs nothing'),
  modelMs: z.number().describe('From sending to the end of the answer, over all requests'),
  wallMs: z.number().describe('From the start to the end of the runs, waiting for a person included'),
});

const ownSchema = z.object({
  turn: z.number().int().describe('Its place on the path, from 1 on'),
  label: z.string().describe('What is said there, in 80 characters at most'),
  changed: changedSchema
    .nullable()
    .describe('What was not as in the session for the first run from there on that says so'),
  createdAt: z.iso.datetime().nullable(),
});

const sideSchema = z.object({
  sessionId: z.string(),
  title: z.string(),
  asked: z.string().nullable().describe('The last question of the path, cut short'),
  own: ownSchema
    .nullable()
    .describe('Its first turn that the other side does not have; null where it has them all'),
  turnId: z.string().nullable().describe('The end of the path; null when it is empty'),
  source: z
    .enum(['sent', 'session'])
    .describe('Where settings and tools were read: the last request of the path, or the session'),
  variants: z.number().int().describe('How many different settings and tools were sent along the path'),
  settings: json,
  totals: totalsSchema,
});

const toolRowSchema = z.object({
  name: z.string(),
  status: z.enum(['changed', 'a', 'b']),
  a: json.nullable(),
  b: json.nullable(),
  ...changesSchema.shape,
  answerers: z
    .object({ a: json, b: json, ...changesSchema.shape })
    .nullable()
    .describe(
      'Who answers its calls in each session today, where that differs; null too when a side has none',
    ),
});

/** Two paths laid side by side. */
export const comparisonSchema = z.object({
  a: sideSchema,
  b: sideSchema,
  settings: changesSchema,
  tools: z.array(toolRowSchema).describe('The tools that differ'),
  sameTools: z.number().int(),
  rows: z.array(turnRowSchema).describe('The turns of both, aligned, in order'),
});

export type Comparison = z.infer<typeof comparisonSchema>;
export type ComparedSide = z.infer<typeof sideSchema>;
export type TurnRow = z.infer<typeof turnRowSchema>;
export type TurnSide = z.infer<typeof turnSideSchema>;
export type BlockRow = z.infer<typeof blockRowSchema>;
export type BlockSide = z.infer<typeof blockSideSchema>;
export type ToolRow = z.infer<typeof toolRowSchema>;
export type Piece = z.infer<typeof pieceSchema>;
export type ValueChange = z.infer<typeof valueChangeSchema>;
export type Changes = z.infer<typeof changesSchema>;
export type Totals = z.infer<typeof totalsSchema>;
