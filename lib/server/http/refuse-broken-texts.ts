import 'server-only';
import { AppError } from '@/lib/core/app-error';
import { checkTexts, type TextIssue } from '@/lib/core/json/check-texts';

const messages: Record<TextIssue['kind'], string> = {
  nul: 'The text holds U+0000 (NUL), which no text may hold. Take it out.',
  'half-character':
    'The text holds half a character (a lone surrogate, as when a text is cut within an emoji). Take it out.',
};

/**
 * Refuses a body in which a text, or a key, holds U+0000 or half a character: the Messages API refuses requests with the
 * one, and the other cuts a text short wherever C reads it.
 *
 * @throws AppError `bad_request` naming the places
 */
export function refuseBrokenTexts(body: unknown): void {
  const issues = checkTexts(body).map(({ path, kind }) => ({
    path: path.join('.'),
    message: messages[kind],
  }));
  const [first] = issues;
  if (!first) return;
  throw new AppError('bad_request', `${first.path ? `${first.path}: ` : ''}${first.message}`, issues);
}
