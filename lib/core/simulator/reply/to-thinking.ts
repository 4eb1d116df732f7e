import type { Block } from '@/lib/core/claude/message';
import { signSimulated } from '@/lib/core/claude/simulated-signature';
import type { ThinkingMode } from '../request/read-request';

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
  const thinking = mode === 'omitted' ? '' : thought;
  return [{ type: 'thinking', thinking, signature: signSimulated(thinking, seed) }];
}
