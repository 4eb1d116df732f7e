import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { findModelFacts } from '@/lib/core/claude/model-facts';
import { cutText } from '@/lib/core/cut-text';
import { describeValue } from '@/lib/core/json/describe-value';
import type { PlacedTool, RuleHit, ToolSetContext, ToolSetRule } from '../../tool-finding';
import { findCodeCaller } from '../find-code-caller';

const CHOICES = ['auto', 'any', 'tool', 'none'];

export const toolChoiceRule: ToolSetRule = {
  about: 'request',
  id: 'tool-choice',
  severity: 'error',
  title: 'tool_choice is possible with these tools and this model',
  why: 'The API refuses a choice that the model or the tools cannot honour.',
  source: 'Messages API: tool_choice',
  check(tools, context) {
    const { tool_choice: choice } = context;
    if (choice === undefined || choice === null) return [];
    const shape = checkShape(choice);
    if (shape || !isJsonObject(choice)) return shape ? [{ ...shape, index: null }] : [];
    const hits = [
      checkPresence(tools, choice),
      checkForcing(choice, context),
      choice.type === 'tool' ? checkNamed(tools, choice) : null,
      checkParallel(tools, choice),
    ];
    return hits.flatMap((hit) => (hit ? [{ ...hit, index: null }] : []));
  },
};

function checkShape(choice: unknown): RuleHit | null {
  if (!isJsonObject(choice)) {
    return {
      path: ['tool_choice'],
      message: 'tool_choice is an object, for example {"type": "auto"}.',
      apiMessage: 'tool_choice: Input should be an object',
    };
  }
  if (typeof choice.type !== 'string' || !CHOICES.includes(choice.type)) {
    const isMissing = choice.type === undefined;
    return {
      path: isMissing ? ['tool_choice'] : ['tool_choice', 'type'],
      message: `tool_choice has to have one of the types ${CHOICES.join(', ')}.`,
      apiMessage: isMissing
        ? "tool_choice: Unable to extract tag using discriminator 'type'"
        : `tool_choice: Input tag '${typeof choice.type === 'string' ? cutText(choice.type, 200) : describeValue(choice.type)}' found using 'type' does not match any of the expected tags: 'auto', 'any', 'tool', 'none'`,
    };
  }
  if (choice.type === 'tool' && typeof choice.name !== 'string') {
    return {
      path: ['tool_choice'],
      message: 'tool_choice of type "tool" has to name the tool in "name".',
      apiMessage: `tool_choice.tool.name: ${choice.name === undefined ? 'Field required' : 'Input should be a valid string'}`,
    };
  }
  return null;
}

/** `none` is what a request without tools means anyway. */
function checkPresence(tools: readonly PlacedTool[], choice: JsonObject): RuleHit | null {
  if (tools.length > 0 || choice.type === 'none') return null;
  return {
    path: ['tool_choice'],
    message: 'tool_choice is set, but the request has no tools. Add a tool or remove tool_choice.',
    apiMessage: 'tool_choice may only be specified while providing tools.',
  };
}

function checkForcing(choice: JsonObject, { model, thinking }: ToolSetContext): RuleHit | null {
  if (choice.type !== 'any' && choice.type !== 'tool') return null;
  if (typeof model === 'string' && !findModelFacts(model).canForceTools) {
    return {
      path: ['tool_choice', 'type'],
      message: `${model} cannot be forced to call a tool. Use {"type": "auto"} and tell it in the system prompt when to call.`,
      apiMessage: 'tool_choice: type "tool" and "any" are not supported for this model.',
    };
  }
  if (isJsonObject(thinking) && thinking.type === 'enabled') {
    return {
      path: ['tool_choice', 'type'],
      message:
        'A tool call cannot be forced while thinking is enabled. Use {"type": "auto"}, or disable thinking.',
      apiMessage: 'Thinking may not be enabled when tool_choice forces tool use.',
    };
  }
  return null;
}

function checkNamed(tools: readonly PlacedTool[], { name }: JsonObject): RuleHit | null {
  if (tools.length === 0 || typeof name !== 'string') return null;
  const tool = tools.find((one) => one.name === name);
  if (!tool) {
    // Tools of an MCP server and of types we do not know may bring names we cannot see.
    const isOpen = tools.some(
      (one) => one.catalogued?.toolset === 'mcp' || (one.kind === 'anthropic' && !one.catalogued),
    );
    if (isOpen) return null;
    return {
      path: ['tool_choice', 'name'],
      message: `tool_choice names "${cutText(name, 200)}", but no tool of that name is in the request.`,
      apiMessage: `Tool '${cutText(name, 200)}' not found in provided tools`,
    };
  }
  const callers = tool.definition.allowed_callers;
  if (!Array.isArray(callers) || callers.includes('direct')) return null;
  return {
    path: ['tool_choice', 'name'],
    message: `"${cutText(name, 200)}" is called from code only and cannot be forced. Add "direct" to its allowed_callers.`,
    apiMessage: `tool_choice: Tool '${cutText(name, 200)}' does not allow direct calls`,
  };
}

function checkParallel(tools: readonly PlacedTool[], choice: JsonObject): RuleHit | null {
  if (choice.disable_parallel_tool_use !== true || choice.type === 'none') return null;
  const isCalledFromCode = tools.some(
    ({ kind, definition }) => kind === 'custom' && findCodeCaller(definition) >= 0,
  );
  if (!isCalledFromCode) return null;
  return {
    path: ['tool_choice', 'disable_parallel_tool_use'],
    message: 'Tools that are called from code need parallel tool use. Remove disable_parallel_tool_use.',
    apiMessage: 'tool_choice: disable_parallel_tool_use is not supported with programmatic tool calling',
  };
}
