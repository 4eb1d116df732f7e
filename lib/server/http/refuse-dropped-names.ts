import 'server-only';
import { AppError } from '@/lib/core/app-error';
import { DROPPED_NAME, findDroppedNames } from '@/lib/core/json/find-dropped-names';

/**
 * Refuses what a schema would have left out without a word.
 *
 * @throws AppError `bad_request` naming the places
 */
export function refuseDroppedNames(given: unknown, checked: unknown): void {
  const message = `No field here can be named ${DROPPED_NAME}. Choose another name, or take it out.`;
  const issues = findDroppedNames(given, checked).map((path) => ({ path, message }));
  const [first] = issues;
  if (first) throw new AppError('bad_request', `${first.path}: ${message}`, issues);
}
