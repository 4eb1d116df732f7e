import { AppError } from '@/lib/core/app-error';
import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { limits } from '@/lib/core/limits/limits.mjs';
import { withoutCredentials } from '@/lib/core/run/request/without-credentials';
import { defaultLoopLimits } from '@/lib/core/session/loop-limits';
import { SIMULATOR_MODEL } from '@/lib/core/session/simulator-name';
import type { ExportTarget } from './export-targets';
import { readStubs } from './read-stubs';
import type { ExportedFile } from './tool-writer';
import { toolWriters } from './tool-writers';

/** What a request has that nobody said anything about. */
const DEFAULTS = { model: 'claude-opus-5', max_tokens: 4096 };
const FIRST_MESSAGE = { role: 'user', content: 'Say what your tools can do.' };

/** What of a session is no part of a request. */
const BESIDE = [
  'tools',
  'stream',
  'loop',
  'betas',
  'config',
  'title',
  'id',
  'draft',
  'turns',
  'path',
  'head',
];

/**
 * Writes tools in a form for elsewhere, with the settings of a session where the form is a program.
 *
 * @param session a request, or a session as the API tells it: its settings in `config`, its path in `turns`, mocks in `tools`
 * @param origin where this server is asked for: the Simulator answers there
 * @throws AppError `bad_request` for what is no tool
 */
export function exportTools(
  tools: readonly unknown[],
  session: JsonObject,
  target: ExportTarget,
  origin: string,
): { files: ExportedFile[] } {
  const writer = toolWriters.find(({ id }) => id === target);
  if (!writer) throw new AppError('bad_request', `There is no target ${target}.`);
  const own = tools.map((tool, index) => {
    if (isJsonObject(tool) && (typeof tool.name === 'string' || typeof tool.type === 'string')) return tool;
    const message = 'A tool is an object with a name.';
    throw new AppError('bad_request', message, [{ path: `tools.${index}`, message }]);
  });
  const config = isJsonObject(session.config) ? { ...session.config, ...session } : session;
  const settings = Object.fromEntries(
    Object.entries(config).filter(
      ([key, held]) => !BESIDE.includes(key) && held !== null && held !== undefined,
    ),
  );
  const said = toMessages(settings.messages ?? session.turns);
  const messages = said.length > 0 ? said : [FIRST_MESSAGE];
  const body = withoutCredentials({
    ...DEFAULTS,
    ...settings,
    ...(own.length > 0 ? { tools: own } : {}),
    messages,
  });
  return {
    files: writer.write({
      tools: own,
      body,
      betas: toTexts(config.betas),
      maxSteps: toSteps(config.loop),
      baseUrl: body.model === SIMULATOR_MODEL ? `${origin}/api/simulator` : 'https://api.anthropic.com',
      stubs: readStubs(session.tools),
    }),
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

const toTexts = (held: unknown): string[] =>
  Array.isArray(held) ? held.filter((one) => typeof one === 'string' && /^[\w.-]+$/.test(one)) : [];

function toSteps(loop: unknown): number {
  const given = isJsonObject(loop) ? Number(loop.max_steps) : Number.NaN;
  return Number.isInteger(given) && given > 0 && given <= limits.steps.value
    ? given
    : defaultLoopLimits.max_steps;
}
