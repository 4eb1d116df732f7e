import { AppError } from '@/lib/core/app-error';
import { compileSchema } from './compile-schema';
import { findMetaSchemas } from './find-meta-schemas';
import type { InputIssue } from './input-issue';
import { UNCHECKED } from './unchecked';

/**
 * Holds values against a schema.
 *
 * @param formats whether `format` is a rule or a mere note
 * @throws AppError `bad_request` where the schema is none, or cannot judge: it refers to what it does not hold
 */
export function judgeInstances(
  schema: unknown,
  instances: readonly unknown[],
  formats: 'annotate' | 'assert',
): { valid: boolean[]; errors: InputIssue[][] } {
  const { issues, validate } = compileSchema(schema, {
    formats: formats === 'assert' ? 'assert' : 'ignore',
    ...findMetaSchemas(schema),
  });
  const [issue] = issues;
  if (issue) {
    const place = issue.path === '' ? '' : ` at ${issue.path}`;
    const told = issues.map(({ path, message }) => ({ path: `schema${path.replaceAll('/', '.')}`, message }));
    throw new AppError('bad_request', `The schema is not valid${place}: ${issue.message}`, told);
  }
  const errors = instances.map(validate);
  const unchecked = errors.flat().find(({ message }) => message.startsWith(UNCHECKED));
  if (unchecked) throw new AppError('bad_request', `The values ${unchecked.message}`);
  return { valid: errors.map((list) => list.length === 0), errors };
}
