import type { ToolResult } from '@/lib/core/answerer/tool-result';
import type { ContentNote } from '@/lib/core/claude/content/sendable-block';
import type { ToolUseBlock } from '@/lib/core/claude/message';
import { toCodeResult } from './to-code-result';
import { toSendableResult } from './to-sendable-result';

/**
 * What of an answer goes back to the model, whoever gave it: what the API would refuse would fail the run, and each
 * repetition of it. The model is told instead.
 *
 * @returns with what was made different of it
 */
export function toSentResult(
  call: ToolUseBlock,
  answer: ToolResult,
): { result: ToolResult; changes: ContentNote[] } {
  const sent = toSendableResult(answer);
  const [first] = sent.issues;
  if (!first) {
    const { result, changes } = toCodeResult(call, sent.result);
    return { result, changes: [...sent.changes, ...changes] };
  }
  const content = `The tool answered what cannot be sent. ${first.path}: ${first.message}`;
  return { result: { content, is_error: true }, changes: sent.issues };
}
