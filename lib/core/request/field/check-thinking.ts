import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import type { ModelFacts, ThinkingType } from '@/lib/core/claude/model-facts';
import { LEAST_BUDGET } from '@/lib/core/claude/shape/body-shapes';
import { toRemoval, toSetting } from '../request-fix';
import { type RequestIssue, toIssue } from '../request-issue';

const TYPES: readonly ThinkingType[] = ['adaptive', 'between_tools', 'disabled', 'enabled'];

/**
 * Whether the model can think as it is told to, and with that effort. Source: API documentation, "What is new", "Messages
 * API reference", "Extended thinking", "Models overview", "API errors".
 *
 * @param betas of the header; null where nobody knows
 */
export function checkThinking(
  body: JsonObject,
  model: ModelFacts,
  betas: ReadonlySet<string> | null,
): RequestIssue[] {
  const { thinking, output_config: output } = body;
  const effort = isJsonObject(output) ? output.effort : undefined;
  const issues = checkEffort(effort, model);
  if (!isJsonObject(thinking)) return issues;
  const type = TYPES.find((one) => one === thinking.type);
  if (!type) return issues;
  if (!model.thinking.includes(type)) return [...issues, toUnsupported(type, model)];
  switch (type) {
    case 'enabled':
      return [...issues, ...checkBudget(thinking.budget_tokens, body, betas)];
    case 'disabled':
      return [...issues, ...checkDisabled(effort, model)];
    case 'between_tools':
      return [...issues, ...checkBetweenTools(effort)];
    case 'adaptive':
      return issues;
  }
}

function checkEffort(effort: unknown, model: ModelFacts): RequestIssue[] {
  if (typeof effort !== 'string' || model.defaultEffort !== null) return [];
  const path = 'output_config.effort';
  return [
    toIssue(
      'effort-support',
      path,
      'This model does not support the effort parameter.',
      `${model.id} has no effort setting. Remove effort.`,
      toRemoval(path, 'Remove effort'),
    ),
  ];
}

function toUnsupported(type: ThinkingType, model: ModelFacts): RequestIssue {
  const apiMessage =
    type === 'enabled'
      ? '"thinking.type.enabled" is not supported for this model. Use "thinking.type.adaptive" and "output_config.effort" to control thinking behavior.'
      : type === 'adaptive'
        ? 'adaptive thinking is not supported on this model'
        : `"thinking.type.${type}" is not supported for this model.`;
  return toIssue(
    'thinking-support',
    'thinking.type',
    apiMessage,
    `${model.id} does not take thinking "${type}". It takes ${model.thinking.join(' or ')}.`,
    model.thinking.includes('adaptive')
      ? toSetting('thinking', { type: 'adaptive' }, 'Let it think as it needs')
      : undefined,
  );
}

const INTERLEAVED = 'interleaved-thinking-2025-05-14';

/** With tools and interleaved thinking (a beta header) the budget may exceed max_tokens. */
function checkBudget(
  budget: unknown,
  { max_tokens: most, tools }: JsonObject,
  betas: ReadonlySet<string> | null,
): RequestIssue[] {
  if (typeof budget !== 'number' || budget < LEAST_BUDGET) return [];
  const isInterleaved =
    Array.isArray(tools) && tools.length > 0 && (betas === null || betas.has(INTERLEAVED));
  if (isInterleaved || typeof most !== 'number' || budget < most) return [];
  return [
    toIssue(
      'thinking-budget',
      'max_tokens',
      '`max_tokens` must be greater than `thinking.budget_tokens`.',
      `max_tokens (${most}) has to be greater than budget_tokens (${budget}): thinking counts against it.`,
    ),
  ];
}

function checkDisabled(effort: unknown, model: ModelFacts): RequestIssue[] {
  if (!model.disablesThinkingUpToHigh || (effort !== 'xhigh' && effort !== 'max')) return [];
  return [
    toIssue(
      'thinking-support',
      'thinking.type',
      `"thinking.type.disabled" is not supported for this model at effort "${effort}".`,
      `${model.id} cannot go without thinking at effort ${effort}. Lower the effort, or let it think.`,
      toSetting('output_config.effort', 'high', 'Lower the effort to high'),
    ),
  ];
}

function checkBetweenTools(effort: unknown): RequestIssue[] {
  if (effort !== 'xhigh' && effort !== 'max') return [];
  return [
    toIssue(
      'effort-support',
      'output_config.effort',
      `"thinking.type.between_tools" is not supported at effort "${effort}".`,
      'Thinking "between_tools" goes up to effort high. Lower the effort.',
      toSetting('output_config.effort', 'high', 'Lower the effort to high'),
    ),
  ];
}
