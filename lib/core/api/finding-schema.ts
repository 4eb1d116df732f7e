import { z } from 'zod';

/** What programs are told of a rule that is broken. */
export const findingShape = {
  id: z.string().describe('Of the rule, in kebab-case'),
  severity: z.enum(['error', 'warning', 'info']).describe('`error`: the API refuses it'),
  path: z.string(),
  message: z.string(),
  source: z.string().describe('The page of the public documentation the rule comes from'),
  fix: z
    .object({
      label: z.string(),
      edits: z
        .array(z.looseObject({ op: z.enum(['add', 'replace', 'remove', 'move']), path: z.string() }))
        .describe('A JSON Patch (RFC 6902)'),
    })
    .optional(),
};
