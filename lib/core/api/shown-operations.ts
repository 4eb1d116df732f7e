import { z } from 'zod';
import { turnSchema } from '@/lib/core/session/turn-schema';
import { defineOperation } from './operation';
import { sessionSchema } from './session-schema';

const id = z.string().min(1).max(100);
const place = z
  .string()
  .max(2000)
  .regex(/^(\d+(\.\d+)*)?$/, 'A place is positions with dots between them, as in 1.0.3.')
  .describe('Which text, as its mark has it');

const LINES =
  'As `application/jsonl`: each line is a JSON string, a piece of what is missing; together they are all of it.';

export const getShownSessionOperation = defineOperation('getShownSession', {
  tag: 'sessions',
  summary: 'Get a session to show it: the end of its path, with long texts cut',
  description:
    'Of texts over 16,000 characters only the beginning is there, with a mark that leads to the rest; what holds a mark ' +
    'is refused wherever it is sent. Carries an `ETag` as the whole session does.',
  query: z.object({
    behind: id
      .optional()
      .describe('A turn that is known: where it is part of the path, only what follows is given'),
  }),
  status: 200,
  response: sessionSchema.extend({
    turns: z.array(turnSchema).describe('The end of the current path, oldest first'),
  }),
  failures: [404],
});

export const listShownTurnsOperation = defineOperation('listShownTurns', {
  tag: 'sessions',
  summary: 'Get a stretch of a path to show it, with long texts cut',
  query: z.object({ to: id.describe('The last turn of the stretch') }),
  status: 200,
  response: z.object({
    turns: z
      .array(turnSchema)
      .describe('Oldest first; the first has no parent where the path begins with it'),
  }),
  failures: [404],
});

export const getTurnRestOperation = defineOperation('getTurnRest', {
  tag: 'sessions',
  summary: 'Get what was cut off a text of a turn',
  description: LINES,
  query: z.object({ place }),
  status: 200,
  failures: [404],
});

export const getEventRestOperation = defineOperation('getEventRest', {
  tag: 'sessions',
  summary: 'Get what was cut off a text of an event',
  description: LINES,
  query: z.object({ place }),
  status: 200,
  failures: [404],
});
