import { call } from '@/lib/client/call';
import type { LibraryPin, SessionTool } from '@/lib/core/session/session-tool';
import { makeTool } from '../edit-tools';

/** A version of a library tool as a tool of a session, answered as it suggests. @throws ApiError */
export async function takeVersion({ toolId, version }: LibraryPin): Promise<SessionTool> {
  const { text, answerer } = await call('getToolVersion', {
    params: { id: toolId, number: String(version) },
  });
  const made = makeTool(text);
  return { ...made, answerer: answerer ?? made.answerer, library: { toolId, version } };
}
