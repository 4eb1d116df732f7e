import type { ToolResult } from '@/lib/core/answerer/tool-result';
import type { ContentNote } from '@/lib/core/claude/content/sendable-block';
import { toSendableContent } from '@/lib/core/claude/content/to-sendable-content';

/**
 * An answer to a call as it is kept and sent: what the API would refuse is converted, and told.
 *
 * @returns the issues of one that cannot be sent; its result is of no use then
 */
export function toSendableResult({
  content,
  is_error,
}: {
  content?: unknown;
  is_error?: boolean | undefined;
}): {
  result: ToolResult;
  changes: ContentNote[];
  issues: ContentNote[];
} {
  const isError = is_error === true;
  const { content: kept, changes, issues } = toSendableContent(content, { place: 'result', isError });
  return {
    result: { ...(kept === undefined ? {} : { content: kept }), ...(isError ? { is_error: true } : {}) },
    changes,
    issues,
  };
}
