import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import type { ModelFacts, ThinkingType } from '@/lib/core/claude/model-facts';
import { type RequestIssue, toPlacedIssue } from './request-issue';

const TYPES: readonly ThinkingType[] = ['adaptive', 'between_tools', 'disabled', 'enabled'];
const EFFORTS = ['low', 'medium', 'high', 'xhigh', 'max'];
const LEAST_BUDGET = 1024;

/** Whether the model can think as it is told to, and with that effort. Source: API documentation, "What is new", "Messages API reference", "Extended thinking", "Models overview", "API errors". */
export function checkThinking(body: JsonObject, model: ModelFacts): RequestIssue[] {
  const { thinking, output_config: output } = body;
  const effort = isJsonObject(output) ? output.effort : undefined;
  const issues = checkEffort(effort, model);
  if (!isJsonObject(thinking)) return issues;
  const type = TYPES.find((one) => one === thinking.type);
  // A type nobody knows may be new; the API has the last word.
  if (!type) return issues;
  if (!model.thinking.includes(type)) return [...issues, toUnsupported(type, model)];
  switch (type) {
    case 'enabled':
      return [...issues, ...checkBudget(thinking.budget_tokens, body)];
    case 'disabled':
      return [...issues, ...checkDisabled(effort, model)];
    case 'between_tools':
      return [...issues, ...checkBetweenTools(thinking, effort)];
    case 'adaptive':
      return issues;
  }
}

function checkEffort(effort: unknown, model: ModelFacts): RequestIssue[] {
  if (effort === undefined || effort === null) return [];
  const path = 'output_config.effort';
  if (typeof effort !== 'string' || !EFFORTS.includes(effort)) {
    const text = "Input should be 'low', 'medium', 'high', 'xhigh' or 'max'";
    return [toPlacedIssue(path, text, `effort is one of ${EFFORTS.join(', ')}.`)];
  }
  if (model.defaultEffort !== null) return [];
  return [
    {
      path,
      message: `${model.id} has no effort setting. Remove effort.`,
      apiMessage: 'This model does not support the effort parameter.',
    },
  ];
}

function toUnsupported(type: ThinkingType, model: ModelFacts): RequestIssue {
  const apiMessage =
    type === 'enabled'
      ? '"thinking.type.enabled" is not supported for this model. Use "thinking.type.adaptive" and "output_config.effort" to control thinking behavior.'
      : type === 'adaptive'
        ? 'adaptive thinking is not supported on this model'
        : `"thinking.type.${type}" is not supported for this model.`;
  return {
    path: 'thinking.type',
    message: `${model.id} does not take thinking "${type}". It takes ${model.thinking.join(' or ')}.`,
    apiMessage,
  };
}

/** With tools and interleaved thinking (a beta header) the budget may exceed max_tokens: then it is left alone. */
function checkBudget(budget: unknown, { max_tokens: most, tools }: JsonObject): RequestIssue[] {
  const path = 'thinking.enabled.budget_tokens';
  if (typeof budget !== 'number') {
    const text = budget === undefined ? 'Field required' : 'Input should be a valid integer';
    return [toPlacedIssue(path, text, 'Thinking "enabled" needs budget_tokens, at least 1024.')];
  }
  if (budget < LEAST_BUDGET) {
    const text = `Input should be greater than or equal to ${LEAST_BUDGET}`;
    return [toPlacedIssue(path, text, `budget_tokens has to be at least ${LEAST_BUDGET}.`)];
  }
  const hasTools = Array.isArray(tools) && tools.length > 0;
  if (hasTools || typeof most !== 'number' || budget < most) return [];
  return [
    {
      path: 'max_tokens',
      message: `max_tokens (${most}) has to be greater than budget_tokens (${budget}): thinking counts against it.`,
      apiMessage: '`max_tokens` must be greater than `thinking.budget_tokens`.',
    },
  ];
}

function checkDisabled(effort: unknown, model: ModelFacts): RequestIssue[] {
  if (!model.disablesThinkingUpToHigh || (effort !== 'xhigh' && effort !== 'max')) return [];
  return [
    {
      path: 'thinking.type',
      message: `${model.id} cannot go without thinking at effort ${effort}. Lower the effort, or let it think.`,
      apiMessage: `"thinking.type.disabled" is not supported for this model at effort "${effort}".`,
    },
  ];
}

function checkBetweenTools(thinking: JsonObject, effort: unknown): RequestIssue[] {
  const extra = Object.keys(thinking).find((key) => key !== 'type');
  if (extra !== undefined) {
    const message = `Thinking "between_tools" takes no other setting. Remove ${extra}.`;
    return [toPlacedIssue(`thinking.between_tools.${extra}`, 'Extra inputs are not permitted', message)];
  }
  if (effort !== 'xhigh' && effort !== 'max') return [];
  return [
    {
      path: 'output_config.effort',
      message: `Thinking "between_tools" goes up to effort high. Lower the effort.`,
      apiMessage: `"thinking.type.between_tools" is not supported at effort "${effort}".`,
    },
  ];
}
