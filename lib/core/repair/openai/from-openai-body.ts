import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import type { Tell } from '../repair-change';

/** Fields of other makers' requests that mean the same by another name. */
const RENAMED: Record<string, string> = {
  max_completion_tokens: 'max_tokens',
  stop: 'stop_sequences',
  user: 'metadata',
};

/** What they call effort, as Claude knows it. */
const EFFORTS: Record<string, string> = {
  none: 'low',
  minimal: 'low',
  low: 'low',
  medium: 'medium',
  high: 'high',
  xhigh: 'xhigh',
};

/** The fields of a body in the chat format of other makers as those of the Messages API; the same body where it has none. */
export function fromOpenaiBody(body: JsonObject, tell: Tell): JsonObject {
  const steps = [renameFields, convertFormat, convertEffort, convertTools, convertChoice];
  return steps.reduce((now, step) => step(now, tell), body);
}

/** The body without some fields, and with others in their place where they are not there already. */
function replace(body: JsonObject, gone: readonly string[], added: JsonObject): JsonObject {
  const kept = Object.fromEntries(Object.entries(body).filter(([key]) => !gone.includes(key)));
  return { ...kept, ...added };
}

function renameFields(body: JsonObject, tell: Tell): JsonObject {
  return Object.entries(RENAMED).reduce((now, [old, name]) => {
    const held = now[old];
    if (held === undefined) return now;
    if (held === null || now[name] !== undefined) {
      tell(old, `${old} is a field of another API; it was left out.`, held);
      return replace(now, [old], {});
    }
    tell(old, `${old} of another API became ${name}.`, held);
    const value = old === 'user' ? { user_id: String(held) } : old === 'stop' ? [held].flat() : held;
    return replace(now, [old], { [name]: value });
  }, body);
}

function convertFormat(body: JsonObject, tell: Tell): JsonObject {
  const { response_format: format, output_config: output } = body;
  if (format === undefined) return body;
  const named = isJsonObject(format) && isJsonObject(format.json_schema) ? format.json_schema : undefined;
  if (!isJsonObject(named?.schema)) {
    tell('response_format', 'response_format of another API was left out.', format);
    return replace(body, ['response_format'], {});
  }
  tell('response_format', 'response_format of another API became output_config.format.', format);
  const config = {
    ...(isJsonObject(output) ? output : {}),
    format: { type: 'json_schema', schema: named.schema },
  };
  return replace(body, ['response_format'], { output_config: config });
}

function convertEffort(body: JsonObject, tell: Tell): JsonObject {
  const { reasoning_effort: given, output_config: output } = body;
  if (given === undefined) return body;
  tell('reasoning_effort', 'reasoning_effort of another API became output_config.effort.', given);
  const effort = typeof given === 'string' && Object.hasOwn(EFFORTS, given) ? EFFORTS[given] : 'high';
  return replace(body, ['reasoning_effort'], {
    output_config: { ...(isJsonObject(output) ? output : {}), effort },
  });
}

function convertTools(body: JsonObject, tell: Tell): JsonObject {
  const { tools, functions } = body;
  const given: unknown[] = Array.isArray(tools) ? tools : [];
  const converted = given.map((tool, index) => convertTool(tool, `tools.${index}`, tell));
  if (Array.isArray(functions)) {
    tell('functions', 'functions of another API became tools.', functions);
    const made = functions.filter(isJsonObject).map((one) => toTool(one));
    return replace(body, ['functions'], { tools: [...converted, ...made] });
  }
  return converted.some((tool, index) => tool !== given[index]) ? { ...body, tools: converted } : body;
}

function convertTool(tool: unknown, path: string, tell: Tell): unknown {
  if (!isJsonObject(tool) || tool.type !== 'function') return tool;
  tell(path, 'The function of another API became a tool.', tool);
  return toTool(isJsonObject(tool.function) ? tool.function : tool);
}

function toTool({ type: _type, parameters, strict, ...rest }: JsonObject): JsonObject {
  const schema = isJsonObject(parameters) ? parameters : { type: 'object', properties: {} };
  return { ...rest, input_schema: rest.input_schema ?? schema, ...(strict === true ? { strict } : {}) };
}

/** Kinds of choices by their names elsewhere. */
const CHOICES: Record<string, string> = { auto: 'auto', none: 'none', required: 'any', any: 'any' };

function convertChoice(body: JsonObject, tell: Tell): JsonObject {
  const { function_call: old, parallel_tool_calls: parallel, ...rest } = body;
  const given = rest.tool_choice ?? old;
  const choice = toChoice(given);
  const kept = { ...rest, ...(choice === undefined ? {} : { tool_choice: choice }) };
  if (choice !== given) tell('tool_choice', 'The choice of another API became tool_choice.', given);
  else if (old !== undefined) tell('function_call', 'function_call of another API was left out.', old);
  if (parallel === undefined) return old === undefined && choice === given ? body : kept;
  tell('parallel_tool_calls', 'parallel_tool_calls of another API became a part of tool_choice.', parallel);
  const base = isJsonObject(choice) ? choice : { type: 'auto' };
  const hasTools = Array.isArray(body.tools) && body.tools.length > 0;
  return parallel === false && hasTools && base.type !== 'none'
    ? { ...kept, tool_choice: { ...base, disable_parallel_tool_use: true } }
    : kept;
}

function toChoice(given: unknown): unknown {
  if (typeof given === 'string') return { type: Object.hasOwn(CHOICES, given) ? CHOICES[given] : 'auto' };
  if (!isJsonObject(given)) return given;
  if (given.type === 'function' && isJsonObject(given.function))
    return { type: 'tool', name: given.function.name };
  return given.type === undefined && typeof given.name === 'string'
    ? { type: 'tool', name: given.name }
    : given;
}
