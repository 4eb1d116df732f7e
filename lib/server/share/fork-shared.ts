import 'server-only';
import { createSessionOperation, type SessionData } from '@/lib/core/api/session-operations';
import { createSession } from '@/lib/server/session/create-session';
import { getShared } from './get-shared';

/**
 * Makes a session of one's own from what a link leads to: its conversation, tools and settings, as data.
 *
 * @throws AppError `not_found`
 */
export async function forkShared(token: string): Promise<SessionData> {
  const { snapshot } = await getShared(token, { isView: false });
  const { title, config, tools = [], turns } = snapshot;
  const input = createSessionOperation.body.parse({
    title,
    ...(config ? { config } : {}),
    tools: tools.map(({ text, answerer, enabled, outputExample }) => ({
      text,
      enabled,
      ...(answerer ? { answerer } : {}),
      ...(outputExample === undefined ? {} : { outputExample }),
    })),
    messages: turns.map((turn) => turn.message),
  });
  return createSession(input);
}
