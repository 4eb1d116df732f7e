import { toSendableResult } from '@/lib/core/answerer/to-sendable-result';
import { isToolResultBlock, toBlocks } from '@/lib/core/claude/message';
import type { CallState, RunState } from '@/lib/core/run/log/fold-run-events';

/** Where the API says which result it refused. */
const NAMED = /messages\.\d+\.content\.(\d+)\.tool_result/;

/**
 * The answered calls whose results a run that the API refused has sent last and that may be the reason: the one the
 * refusal names, or those that could not be sent today. Asking again with them would be refused again.
 */
export function findRefusedResults({ status, error, items, calls }: RunState): CallState[] {
  if (status !== 'failed' || error?.status !== 400) return [];
  const sent = items.findLast((item) => item.kind === 'user');
  if (sent?.kind !== 'user') return [];
  const named = Number(NAMED.exec(error.message)?.[1] ?? Number.NaN);
  return toBlocks(sent.message.content).flatMap((block, index) => {
    if (!isToolResultBlock(block)) return [];
    const { changes, issues } = toSendableResult({ content: block.content, is_error: block.is_error });
    const isSuspect = index === named || changes.length + issues.length > 0;
    const call = calls[block.tool_use_id];
    return isSuspect && call ? [call] : [];
  });
}
