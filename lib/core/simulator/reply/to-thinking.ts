import type { Block } from '@/lib/core/claude/message';
import type { ThinkingMode } from '../request/read-request';
import { drawText } from '../wire/make-id';

/**
 * The thinking block an answer begins with, or none. Omitted thinking comes as an empty block with its signature;
 * `between` thinks only when results have come back. Source: API documentation, "Extended thinking".
 *
 * @param thought what was thought, in words
 * @param isAfterResults the answer continues a tool loop
 */
export function toThinking(
  mode: ThinkingMode,
  thought: string,
  isAfterResults: boolean,
  seed: string,
): Block[] {
  if (mode === 'none' || (mode === 'between' && !isAfterResults)) return [];
  const signature = `${drawText(`signature ${seed}`, 172)}==`;
  return [{ type: 'thinking', thinking: mode === 'omitted' ? '' : thought, signature }];
}
