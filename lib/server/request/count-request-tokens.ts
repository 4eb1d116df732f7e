import 'server-only';
import type { TokenCount } from '@/lib/core/api/request-operations';
import { AppError } from '@/lib/core/app-error';
import type { JsonObject } from '@/lib/core/claude/message';
import { type CountTokens, countByPart } from '@/lib/core/request/count-by-part';
import { SIMULATOR_MODEL } from '@/lib/core/session/simulator-name';
import { countParts } from '@/lib/core/simulator/wire/count-parts';
import { createTokenCounter } from '@/lib/server/claude/create-token-counter';
import { getEnv } from '@/lib/server/env';

/**
 * What a request and its parts have in tokens: by the API, or estimated where there is no key, the model is the simulator,
 * or the API cannot be reached.
 *
 * @throws AppError `request_invalid` where the API refuses the request
 */
export async function countRequestTokens(request: JsonObject): Promise<TokenCount> {
  const isOurs = request.model === SIMULATOR_MODEL || !getEnv().ANTHROPIC_API_KEY;
  if (isOurs) return estimate(request);
  const counter = createPartCounter(request);
  try {
    return { ...(await countByPart(request, counter.count)), estimated: counter.hasGuessed() };
  } catch (error) {
    if (isRefusal(error)) throw error;
    return estimate(request);
  }
}

const isRefusal = (error: unknown): boolean => error instanceof AppError && error.code === 'request_invalid';

/**
 * Has the API count. A form of the request it refuses, though it takes the whole (one without a tool that a result refers
 * to), is estimated by what the whole has.
 */
function createPartCounter(request: JsonObject): { count: CountTokens; hasGuessed: () => boolean } {
  const ask = createTokenCounter(request);
  const guess = createEstimator(request);
  let ratio: number | undefined;
  let guessed = false;
  const count: CountTokens = async (form) => {
    try {
      const tokens = await ask(form);
      ratio ??= tokens / (await guess(request));
      return tokens;
    } catch (error) {
      if (ratio === undefined || !isRefusal(error)) throw error;
      guessed = true;
      return Math.round((await guess(form)) * ratio);
    }
  };
  return { count, hasGuessed: () => guessed };
}

async function estimate(request: JsonObject): Promise<TokenCount> {
  return { ...(await countByPart(request, createEstimator(request))), estimated: true };
}

/** Counts forms of one request: each tool is looked at once, however many forms there are. */
function createEstimator(request: JsonObject): CountTokens {
  const { system, messages, tools, hidden } = countParts(request);
  const list: unknown[] = Array.isArray(request.tools) ? request.tools : [];
  const all = tools.reduce((sum, one) => sum + one, 0);
  return async (form) => {
    const kept: unknown[] = Array.isArray(form.tools) ? form.tools : [];
    const gone = kept.length === list.length - 1 ? findGone(list, kept) : -1;
    const sum = kept.length === 0 ? 0 : all - (tools[gone] ?? 0);
    const led = form.system === undefined ? 0 : system;
    return Math.max(1, led + messages + sum + (kept.length > 0 ? hidden : 0));
  };
}

/** Which of a list another one lacks. */
function findGone(list: readonly unknown[], kept: readonly unknown[]): number {
  const at = kept.findIndex((tool, index) => tool !== list[index]);
  return at < 0 ? list.length - 1 : at;
}
