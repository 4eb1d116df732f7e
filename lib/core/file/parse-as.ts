import type { z } from 'zod';
import { AppError } from '@/lib/core/app-error';
import { carrySources } from '@/lib/core/json/lossless/carry-sources';

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
  const issues = parsed.error.issues.slice(0, SHOWN).map(({ path, message }) => ({
    path: [...(field ? [field] : []), ...path.map(String)].join('.'),
    message,
  }));
  const [first] = issues;
  throw new AppError('bad_request', `${first?.path ? `${first.path}: ` : ''}${first?.message}`, issues);
}
