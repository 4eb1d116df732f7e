import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import type { ModelFacts } from '@/lib/core/claude/model-facts';
import { toRemoval, toSetting } from '../request-fix';
import { type RequestIssue, toIssue, toPlacedIssue } from '../request-issue';

/** What the model does not take: sampling, and more tokens than it can write. Source: API documentation, "What is new", "API versions", "Messages API reference", "API errors". */
export function checkParameters(body: JsonObject, model: ModelFacts): RequestIssue[] {
  return [...checkSampling(body, model), ...checkMaxTokens(body, model)];
}

/** Refused by API version 2026-10-21, which our SDK sends, whatever the value. Models nobody knows are left alone. */
function checkSampling(body: JsonObject, model: ModelFacts): RequestIssue[] {
  if (!model.isKnown) return [];
  const used = ['temperature', 'top_p', 'top_k'].filter(
    (field) => body[field] !== undefined && body[field] !== null,
  );
  return used.map((field) =>
    toPlacedIssue(
      'sampling-removed',
      field,
      'Extra inputs are not permitted',
      `The API no longer takes ${field}. Remove it.`,
      { fix: toRemoval(field, `Remove ${field}`) },
    ),
  );
}

function checkMaxTokens(body: JsonObject, { maxOutput }: ModelFacts): RequestIssue[] {
  const { max_tokens: wanted, model } = body;
  if (typeof wanted !== 'number') return [];
  if (maxOutput !== null && wanted > maxOutput) {
    return [
      toIssue(
        'output-limit',
        'max_tokens',
        `max_tokens: ${wanted} > ${maxOutput}, which is the maximum allowed number of output tokens for ${model}`,
        `${model} writes at most ${maxOutput} tokens; max_tokens asks for ${wanted}. Lower it.`,
        toSetting('max_tokens', maxOutput, `Lower max_tokens to ${maxOutput}`),
      ),
    ];
  }
  const obstacle = wanted === 0 ? findObstacle(body) : null;
  if (!obstacle) return [];
  const message = `max_tokens 0 only warms the cache and does not go with ${obstacle}. Ask for at least 1 token.`;
  return [toPlacedIssue('zero-tokens', 'max_tokens', `0 is not supported with ${obstacle}`, message)];
}

/** What a request for no tokens at all may not have. */
function findObstacle({
  stream,
  thinking,
  output_config: output,
  tool_choice: choice,
}: JsonObject): string | null {
  if (stream === true) return 'stream';
  if (isJsonObject(thinking) && thinking.type === 'enabled') return 'thinking';
  if (isJsonObject(output) && isJsonObject(output.format)) return 'output_config.format';
  return isJsonObject(choice) && (choice.type === 'any' || choice.type === 'tool')
    ? 'a forced tool_choice'
    : null;
}
