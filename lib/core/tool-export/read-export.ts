import { isJsonObject, type JsonObject, type RequestBody } from '@/lib/core/claude/message';
import { splitHeaders } from '@/lib/core/claude/split-headers';
import { limits } from '@/lib/core/limits/limits.mjs';
import { withoutCredentials } from '@/lib/core/run/request/without-credentials';
import { defaultLoopLimits } from '@/lib/core/session/loop-limits';
import { SIMULATOR_MODEL } from '@/lib/core/session/simulator-name';
import { readSessionSettings } from './read-session-settings';
import { readStubs } from './read-stubs';
import type { ToolExport } from './tool-writer';

/** What a request has that nobody said anything about. */
const DEFAULTS = { model: 'claude-opus-5', max_tokens: 4096 };
const FIRST_MESSAGE = { role: 'user', content: 'Say what your tools can do.' };

/** What stands beside the fields of a request. */
const BESIDE = ['tools', 'stream', 'loop', 'betas', 'config', 'turns'];

/**
 * What a program is written of: the tools in the request that a session stands for.
 *
 * @param session a request, with `betas` and `loop` beside it; or a session as the API tells it, known by its `config`: of
 *   it the settings in `config`, the path in `turns` and the mocks in `tools` are taken, and nothing else
 * @param origin where this server is asked for: the Simulator answers there
 * @throws AppError `bad_request` for a session that is none
 */
export function readExport(tools: readonly JsonObject[], session: JsonObject, origin: string): ToolExport {
  const settings = isJsonObject(session.config) ? readSessionSettings(session) : session;
  const fields = Object.fromEntries(
    Object.entries(settings).filter(
      ([key, held]) => !BESIDE.includes(key) && held !== null && held !== undefined,
    ),
  );
  const said = toMessages(settings.messages ?? settings.turns);
  const request = withoutCredentials({
    ...DEFAULTS,
    ...fields,
    ...(tools.length > 0 ? { tools: [...tools] } : {}),
    messages: said.length > 0 ? said : [FIRST_MESSAGE],
  }) as RequestBody;
  const betas = toBetas(settings.betas);
  const { body, headers } = splitHeaders(request, betas);
  return {
    tools,
    body,
    betas,
    headers,
    maxSteps: toSteps(settings.loop),
    baseUrl: body.model === SIMULATOR_MODEL ? `${origin}/api/simulator` : 'https://api.anthropic.com',
    stubs: readStubs(session.tools),
  };
}

/** Messages, or turns that hold one each, up to the last one that is to be answered. */
function toMessages(held: unknown): JsonObject[] {
  const list = (Array.isArray(held) ? held : []).flatMap((one: unknown) => {
    const message = isJsonObject(one) && isJsonObject(one.message) ? one.message : one;
    if (!isJsonObject(message)) return [];
    const { role, content } = message;
    return [{ role, content }];
  });
  return list.slice(0, list.findLastIndex(({ role }) => role !== 'assistant') + 1);
}

/** Names that can stand in a header together. */
const toBetas = (held: unknown): string[] =>
  Array.isArray(held) ? held.filter((one) => typeof one === 'string' && /^[\w.-]+$/.test(one)) : [];

function toSteps(loop: unknown): number {
  const given = isJsonObject(loop) ? Number(loop.max_steps) : Number.NaN;
  return Number.isInteger(given) && given > 0 && given <= limits.steps.value
    ? given
    : defaultLoopLimits.max_steps;
}
