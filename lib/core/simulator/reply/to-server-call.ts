import type { Block } from '@/lib/core/claude/message';
import type { ServerCall } from '../plan/plan-server-tools';

/** The block in which the API says that it runs a server tool. */
export function toServerCall(id: string, { name, input }: ServerCall): Block {
  return { type: 'server_tool_use', id, name, input, caller: { type: 'direct' } };
}
