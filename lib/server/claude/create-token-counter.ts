import 'server-only';
import { APIError } from '@anthropic-ai/sdk';
import { AppError } from '@/lib/core/app-error';
import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { splitHeaders } from '@/lib/core/claude/split-headers';
import { writeSentJson } from '@/lib/core/json/write-sent-json';
import { defaultLoopLimits } from '@/lib/core/session/loop-limits';
import { createClaudeClient } from './claude-client';
import { describeFailure } from './describe-failure';

/** What the API takes to count. Source: API documentation, "Count tokens in a message". */
const FIELDS = [
  ...['model', 'messages', 'system', 'tools', 'tool_choice', 'thinking', 'output_config', 'cache_control'],
  ...['mcp_servers', 'context_management'],
];

const TIMEOUT_MS = 20_000;

/**
 * Makes the function that has the API count forms of a request, with its betas in the header.
 *
 * @throws AppError `no_api_key` at once; `request_invalid` by what it makes, where the API refuses the request
 */
export function createTokenCounter(request: JsonObject): (form: JsonObject) => Promise<number> {
  const { model, betas } = request;
  const client = createClaudeClient({ model: String(model), loop: defaultLoopLimits });
  const names = Array.isArray(betas)
    ? betas.filter((name) => typeof name === 'string' && /^[\w.-]+$/.test(name))
    : [];
  const headers = {
    'content-type': 'application/json',
    ...splitHeaders({ ...request, model: String(model), messages: [] }, names).headers,
  };
  return async (form) => {
    const body = Object.fromEntries(Object.entries(form).filter(([key]) => FIELDS.includes(key)));
    const bytes = new TextEncoder().encode(writeSentJson(body));
    const answer: unknown = await client
      .post('/v1/messages/count_tokens', { body: bytes, headers, timeout: TIMEOUT_MS })
      .catch(failAsRefused);
    const tokens = isJsonObject(answer) ? answer.input_tokens : undefined;
    if (typeof tokens === 'number') return tokens;
    throw new AppError('bad_request', 'The API did not say how many tokens there are.');
  };
}

function failAsRefused(error: unknown): never {
  if (error instanceof APIError && error.status === 400)
    throw new AppError('request_invalid', describeFailure(error, 0).message);
  throw error;
}
