import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import type { ModelFacts } from '@/lib/core/claude/model-facts';
import { type RequestIssue, toPlacedIssue } from './request-issue';

/** The shape of the plain fields, which the API looks at before anything else. Source: API documentation, "Messages API reference". */
export function checkFieldShapes(body: JsonObject): RequestIssue[] {
  return [
    ...checkModel(body.model),
    ...checkMaxTokensShape(body.max_tokens),
    ...checkStopSequences(body.stop_sequences),
  ];
}

function checkModel(model: unknown): RequestIssue[] {
  if (typeof model === 'string' && model !== '') return [];
  const text =
    model === undefined
      ? 'Field required'
      : model === ''
        ? 'String should have at least 1 character'
        : 'Input should be a valid string';
  return [toPlacedIssue('model', text, 'Choose a model.')];
}

function checkMaxTokensShape(value: unknown): RequestIssue[] {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return [];
  const text =
    value === undefined
      ? 'Field required'
      : typeof value === 'number' && value < 0
        ? 'Input should be greater than or equal to 0'
        : 'Input should be a valid integer';
  return [toPlacedIssue('max_tokens', text, 'max_tokens has to be a whole number, for example 4096.')];
}

function checkStopSequences(value: unknown): RequestIssue[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    return [
      toPlacedIssue('stop_sequences', 'Input should be a valid list', 'stop_sequences is a list of texts.'),
    ];
  }
  const index = value.findIndex((one) => typeof one !== 'string');
  if (index < 0) return [];
  const message = 'Every stop sequence has to be text.';
  return [toPlacedIssue(`stop_sequences.${index}`, 'Input should be a valid string', message)];
}

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
    toPlacedIssue(field, 'Extra inputs are not permitted', `The API no longer takes ${field}. Remove it.`),
  );
}

function checkMaxTokens(body: JsonObject, { maxOutput }: ModelFacts): RequestIssue[] {
  const { max_tokens: wanted, model } = body;
  if (typeof wanted !== 'number') return [];
  if (maxOutput !== null && wanted > maxOutput) {
    return [
      {
        path: 'max_tokens',
        message: `${model} writes at most ${maxOutput} tokens; max_tokens asks for ${wanted}. Lower it.`,
        apiMessage: `max_tokens: ${wanted} > ${maxOutput}, which is the maximum allowed number of output tokens for ${model}`,
      },
    ];
  }
  const obstacle = wanted === 0 ? findObstacle(body) : null;
  if (!obstacle) return [];
  const message = `max_tokens 0 only warms the cache and does not go with ${obstacle}. Ask for at least 1 token.`;
  return [toPlacedIssue('max_tokens', `0 is not supported with ${obstacle}`, message)];
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
