import { z } from 'zod';

const isEdited = z.literal(true).exactOptional();

const pathCallSchema = z.object({
  answerer: z
    .string()
    .exactOptional()
    .describe('What was to answer it: manual, mock, recording, none, or another'),
  by: z.string().exactOptional().describe('What did: person, mock, recording, loop, or another'),
  issues: z
    .array(z.object({ path: z.string(), message: z.string() }))
    .exactOptional()
    .describe('Where its input breaks the schema of the tool'),
  changes: z
    .array(z.object({ path: z.string(), message: z.string() }))
    .exactOptional()
    .describe('What was made different of what was answered, so that the API takes it'),
  rawInput: z.string().exactOptional().describe('Its input as it came, where that is no JSON object'),
  tookMs: z.number().exactOptional().describe('From being asked to being answered'),
  isInputEdited: isEdited.describe('A person has changed what the model had asked for'),
  isResultEdited: isEdited.describe('A person has changed what had been answered'),
});

const pathTurnSchema = z.object({
  ttftMs: z.number().nullable().describe('From sending the request to the first piece of the answer'),
  totalMs: z.number(),
});

/** What the messages of a path do not say: how they came to be. What nobody knows is absent. */
export const pathHistorySchema = z.object({
  calls: z
    .record(z.string(), z.record(z.string(), pathCallSchema))
    .describe('By the id of the turn that asks, and the id of its `tool_use` block'),
  turns: z.record(z.string(), pathTurnSchema).describe('By the id of the turn'),
});

export type PathHistory = z.infer<typeof pathHistorySchema>;

/** How the calls of one turn were answered, by their ids. */
export type PathCalls = PathHistory['calls'][string];
