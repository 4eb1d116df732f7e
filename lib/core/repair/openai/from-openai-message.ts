import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import type { Tell } from '../repair-change';
import { readArguments } from './read-arguments';

/** Other names of the roles. */
const ROLES: Record<string, string> = {
  human: 'user',
  ai: 'assistant',
  model: 'assistant',
  bot: 'assistant',
  developer: 'system',
};

/** Ids of calls that had none, by the name of their function: the next result of that name is theirs. */
export type OpenCalls = Map<string, string[]>;

/** A message of the chat format of other makers in the form of the Messages API; one that has it already comes back the same. */
export function fromOpenaiMessage(
  message: JsonObject,
  path: string,
  calls: OpenCalls,
  tell: Tell,
): JsonObject {
  const { role } = message;
  if (role === 'tool' || role === 'function') return fromToolMessage(message, path, calls, tell);
  const named = renameRole(message, path, tell);
  const {
    tool_calls: toolCalls,
    function_call: functionCall,
    refusal,
    reasoning_content: _thought,
    ...rest
  } = named;
  const made = [
    ...(Array.isArray(toolCalls)
      ? toolCalls.filter(isJsonObject).map((call, index) => toCall(call, index, calls))
      : []),
    ...(isJsonObject(functionCall) ? [toCall({ function: functionCall }, 0, calls)] : []),
  ];
  const said = typeof refusal === 'string' && refusal !== '' ? [{ type: 'text', text: refusal }] : [];
  if (made.length === 0 && said.length === 0) {
    const isPlain = toolCalls === undefined && functionCall === undefined && refusal === undefined;
    if (isPlain && _thought === undefined) return named;
    tell(path, 'Fields of another API were left out of the message.', pick(named, LEFT));
    return rest;
  }
  tell(path, 'The calls of another API became tool_use blocks.', pick(named, LEFT));
  return { ...rest, content: [...toBlocks(rest.content), ...said, ...made] };
}

const LEFT = ['tool_calls', 'function_call', 'refusal', 'reasoning_content'];

const pick = (message: JsonObject, keys: readonly string[]): JsonObject =>
  Object.fromEntries(Object.entries(message).filter(([key]) => keys.includes(key)));

function renameRole(message: JsonObject, path: string, tell: Tell): JsonObject {
  const { role } = message;
  const known = typeof role === 'string' ? (Object.hasOwn(ROLES, role) ? ROLES[role] : role) : role;
  if (known === 'user' || known === 'assistant' || known === 'system') {
    if (known === role) return message;
    tell(`${path}.role`, `The role "${String(role)}" became "${known}".`, role);
    return { ...message, role: known };
  }
  tell(`${path}.role`, 'The role is none the API knows; it became "user".', role);
  return { ...message, role: 'user' };
}

function toCall(call: JsonObject, index: number, calls: OpenCalls): JsonObject {
  const named = isJsonObject(call.function) ? call.function : call;
  const name = typeof named.name === 'string' && named.name !== '' ? named.name : 'unnamed';
  const isNamed = typeof call.id === 'string' && call.id !== '';
  const open = calls.get(name) ?? [];
  const id = isNamed ? String(call.id) : `call_${name.replace(/[^\w-]/g, '_')}_${open.length + index + 1}`;
  calls.set(name, [...open, id]);
  return { type: 'tool_use', id, name, input: readArguments(named.arguments) };
}

function fromToolMessage(message: JsonObject, path: string, calls: OpenCalls, tell: Tell): JsonObject {
  const { role, tool_call_id: given, tool_use_id: own, name, content, ...rest } = message;
  const waiting = typeof name === 'string' ? (calls.get(name) ?? []) : [];
  const id = [given, own].find((one) => typeof one === 'string') ?? waiting[0] ?? '';
  if (typeof name === 'string')
    calls.set(
      name,
      waiting.filter((one) => one !== id),
    );
  tell(path, `The message of the role "${String(role)}" became a tool_result.`, {
    role,
    ...(name === undefined ? {} : { name }),
    ...rest,
  });
  const held = content === undefined || content === null ? {} : { content };
  return { role: 'user', content: [{ type: 'tool_result', tool_use_id: id, ...held }] };
}

function toBlocks(content: unknown): unknown[] {
  if (typeof content === 'string') return content === '' ? [] : [{ type: 'text', text: content }];
  return Array.isArray(content) ? content : [];
}
