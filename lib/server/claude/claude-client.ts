import 'server-only';
import Anthropic from '@anthropic-ai/sdk';
import { AppError } from '@/lib/core/app-error';
import { API_VERSION } from '@/lib/core/claude/api-version';
import type { SessionConfig } from '@/lib/core/session/session-config';
import { SIMULATOR_MODEL } from '@/lib/core/session/simulator-name';
import { getEnv } from '@/lib/server/env';
import { type Fetch, networkFetch } from './network-fetch';
import { createSimulatorFetch } from './simulator-fetch';

/** How often the SDK repeats a request that failed before its stream began. */
export const MAX_RETRIES = 2;

/**
 * Makes the SDK client for the model a session names: the built-in simulator, or the API behind the operator's key and
 * base URL. Both are the same SDK; only `fetch` differs.
 *
 * @param watch wraps the `fetch` that goes out, to see every attempt
 * @param scope of what is one conversation to the simulator
 * @throws AppError `no_api_key`
 */
export function createClaudeClient(
  config: Pick<SessionConfig, 'model' | 'loop'>,
  watch: (fetch: Fetch) => Fetch = (fetch) => fetch,
  scope = '',
): Anthropic {
  const env = getEnv();
  if (config.model === SIMULATOR_MODEL) {
    const pace = config.loop.simulator_pace ?? env.LOOPBENCH_SIMULATOR_PACE;
    return toClient('simulator', 'http://simulator.invalid', watch(createSimulatorFetch(pace, scope)));
  }
  if (!env.ANTHROPIC_API_KEY) {
    throw new AppError(
      'no_api_key',
      `${config.model} needs an API key. Set ANTHROPIC_API_KEY and start Loopbench again, or choose the Simulator.`,
    );
  }
  return toClient(env.ANTHROPIC_API_KEY, env.ANTHROPIC_BASE_URL, watch(networkFetch));
}

/** Every option the SDK would otherwise read from the environment or a profile is given, so that none sneaks in. */
function toClient(apiKey: string, baseURL: string, fetch: Fetch): Anthropic {
  return new Anthropic({
    apiKey,
    authToken: null,
    baseURL,
    fetch,
    maxRetries: MAX_RETRIES,
    logLevel: 'off',
    defaultHeaders: { 'anthropic-version': API_VERSION },
  });
}
