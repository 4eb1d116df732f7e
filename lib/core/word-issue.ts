import type { $ZodIssue } from 'zod/v4/core';
import type { AppErrorIssue } from './app-error';

/**
 * What a schema found wrong, in words for who sent it, with the place as a dotted path. The library's own words stay
 * but for a value that is not there, which it calls `undefined`.
 *
 * @param within the path of what was held against the schema; absent for the whole
 */
export function wordIssue(
  { path, message }: Pick<$ZodIssue, 'path' | 'message'>,
  within: readonly string[] = [],
): AppErrorIssue {
  const place = [...within, ...path.map(String)].join('.');
  const isMissing = place !== '' && message.endsWith('received undefined');
  return { path: place, message: isMissing ? `\`${place}\` is missing.` : message };
}
