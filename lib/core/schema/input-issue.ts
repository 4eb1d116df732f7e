import { z } from 'zod';

/** One place where a tool input breaks the tool's schema: a JSON Pointer into it, empty for the input itself. */
export const inputIssueSchema = z.object({ path: z.string(), message: z.string() });

export type InputIssue = z.infer<typeof inputIssueSchema>;
