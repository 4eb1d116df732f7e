import 'server-only';
import { AppError } from '@/lib/core/app-error';
import type { BlockPlace, ContentNote } from '@/lib/core/claude/content/sendable-block';
import { toSendableContent } from '@/lib/core/claude/content/to-sendable-content';
import type { ResultContent } from '@/lib/core/claude/message';

/**
 * Content a caller gives for a message, as it is kept and sent.
 *
 * @param path of the content in what the caller sent
 * @throws AppError `bad_request` with the places of what the API would refuse
 */
export function takeContent(
  given: ResultContent,
  place: BlockPlace,
  path: string,
): { content: ResultContent; changes: ContentNote[] } {
  const { content = [], changes, issues } = toSendableContent(given, { place, path });
  const [first] = issues;
  if (first) throw new AppError('bad_request', `${first.path}: ${first.message}`, issues);
  return { content, changes };
}
