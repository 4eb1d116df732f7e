import type { z } from 'zod';
import { AppError } from '@/lib/core/app-error';
import { carrySources } from '@/lib/core/json/lossless/carry-sources';
import { tellIssue } from '@/lib/core/tell-issue';
import { wordIssue } from '@/lib/core/word-issue';

/** So many places are named at most. */
const SHOWN = 20;

/**
 * Parses a part of a file.
 *
 * @param field where it stands in the file; absent for the whole
 * @throws AppError `bad_request` naming the places that are wrong
 */
export function parseAs<T extends z.ZodType>(schema: T, value: unknown, field?: string): z.output<T> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return carrySources(value, parsed.data);
  const issues = parsed.error.issues
    .slice(0, SHOWN)
    .map((issue) => wordIssue(issue, field === undefined ? [] : [field]));
  const [first] = issues;
  throw new AppError('bad_request', first ? tellIssue(first) : 'The file is not valid.', issues);
}
