import type { Block, RequestBody } from '@/lib/core/claude/message';
import { signSimulated } from '@/lib/core/claude/simulated-signature';

/** A summary of nothing, in the place of what was said. One that was asked for is signed. */
export function toSummary(body: RequestBody, seed: string, isSigned: boolean): Block {
  const count = body.messages.length;
  const content = `Simulated summary of ${count} ${count === 1 ? 'message' : 'messages'}. The Simulator understands nothing of what was said.`;
  return {
    type: 'compaction',
    content,
    encrypted_content: null,
    ...(isSigned ? { signature: signSimulated(content, seed) } : {}),
  };
}
