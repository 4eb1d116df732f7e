import { z } from 'zod';
import { PATH_REF } from '@/lib/core/compare/compare-address';
import { comparisonSchema } from '@/lib/core/compare/comparison';
import { changedSchema } from '@/lib/core/run/run-changes';
import { runSchema } from '@/lib/core/run/run-schema';
import { turnSchema } from '@/lib/core/session/turn-schema';
import { defineOperation } from './operation';

const pathRef = z
  .string('Say which paths to compare: a and b are each a session id, or "session:turn".')
  .regex(PATH_REF, 'A path is a session id, or "session:turn" for the path that ends at a turn.')
  .describe('A session id for the path it shows, or `session:turn` for the path that ends at a turn');

export const comparePathsOperation = defineOperation('comparePaths', {
  tag: 'compare',
  summary: 'Compare two paths of sessions: settings, tools, aligned turns, tokens, cost, time',
  description:
    'Texts of up to 20,000 characters are compared word by word, up to 200,000 line by line; of longer ones only size and hash are told.',
  query: z.object({ a: pathRef, b: pathRef }),
  status: 200,
  response: comparisonSchema,
  failures: [404],
});

const treeNodeSchema = z.object({
  id: z.string(),
  parentId: z.string().nullable(),
  role: z.enum(['user', 'assistant', 'system']),
  label: z.string().describe('What is said there, in 80 characters at most'),
  status: runSchema.shape.status.nullable().describe('Of the run that made it; null for turns without one'),
  changed: changedSchema.nullable().describe('What of that run was not as in the session; null for nothing'),
  createdAt: z.iso.datetime(),
});

export type TreeNode = z.infer<typeof treeNodeSchema>;

const treeSchema = z.object({
  headTurnId: z.string().nullable().describe('The end of the path that is shown'),
  turns: z.array(treeNodeSchema).describe('All turns, oldest first'),
});

export type TreeData = z.infer<typeof treeSchema>;

export const getTreeOperation = defineOperation('getTree', {
  tag: 'sessions',
  summary: 'Get the whole tree of a session, without its messages',
  status: 200,
  response: treeSchema,
  failures: [404],
});

const sessionCostSchema = z.object({
  usd: z.number().describe('In US dollars, as far as prices are known'),
  answers: z.number().int().describe('How many answers there are'),
  unpriced: z.number().int().describe('How many of them are of a model whose price is not known'),
});

export type SessionCost = z.infer<typeof sessionCostSchema>;

export const getSessionCostOperation = defineOperation('getSessionCost', {
  tag: 'sessions',
  summary: 'Get what the runs of a session cost together, over all branches',
  description:
    'Every answer is counted once, whatever branches share it. What was there before the session, as where one is a copy, is ' +
    'not counted.',
  status: 200,
  response: sessionCostSchema,
  failures: [404],
});

export const getTurnOperation = defineOperation('getTurn', {
  tag: 'sessions',
  summary: 'Get one turn of the tree, on the path that is shown or on another',
  status: 200,
  response: turnSchema,
  failures: [404],
});
