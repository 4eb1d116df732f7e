import { z } from 'zod';
import { pathHistorySchema } from '@/lib/core/replay/path-history';
import { defineOperation } from './operation';

export const getHistoryOperation = defineOperation('getHistory', {
  tag: 'sessions',
  summary:
    'Tell how the messages of a path came to be: who answered its calls, how long it took, what was edited',
  query: z.object({
    turnId: z
      .string()
      .min(1)
      .max(100)
      .optional()
      .describe('The end of the path; absent: the one that is shown'),
  }),
  status: 200,
  response: pathHistorySchema,
  failures: [404],
});
