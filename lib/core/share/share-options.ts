import { z } from 'zod';

/** What of a session is shared. */
export const shareOptionsSchema = z.object({
  firstTurnId: z
    .string()
    .min(1)
    .max(100)
    .optional()
    .describe('What was said before this turn, a question of the person, is left out'),
  lastTurnId: z.string().min(1).max(100).optional().describe('The path is shared up to and with this turn'),
  thinking: z.boolean().default(true).describe('What the model thought before it answered'),
  tools: z.boolean().default(true).describe('The definitions of the tools'),
  answerers: z.boolean().default(false).describe('Who answers the tools, with the rules of mocks'),
  requests: z.boolean().default(true).describe('The configuration and what was sent with every request'),
});

export type ShareOptions = z.output<typeof shareOptionsSchema>;
