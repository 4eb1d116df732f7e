import { toSendableBlock } from '@/lib/core/claude/content/to-sendable-block';
import { toSendableContent } from '@/lib/core/claude/content/to-sendable-content';
import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { messageFields } from '@/lib/core/claude/shape/body-shapes';
import { mendAnswerBlocks } from '@/lib/core/file/mend/mend-answer-blocks';
import type { OpenMessage } from '@/lib/core/file/mend/open-message';
import { pairResults } from '@/lib/core/file/mend/pair-results';
import { findRole } from '@/lib/core/request/message/find-role';
import { fromOpenaiMessage, type OpenCalls } from '../openai/from-openai-message';
import type { Tell } from '../repair-change';
import { bringResults } from './bring-results';
import { renameTwice } from './rename-twice';

/** A conversation the API takes, but for its beginning and end. */
interface MendedConversation {
  messages: JsonObject[];
  /** The content of system messages from before the first other one. */
  system: unknown[];
}

/**
 * Puts a conversation of whatever program in order: roles, calls and results in the form of the API, each call answered in
 * the message that follows, results first and in the order of the calls. What is left out is told.
 */
export function mendConversation(given: readonly unknown[], tell: Tell): MendedConversation {
  const calls: OpenCalls = new Map();
  const opened = given.flatMap((message, index) => openMessage(message, `messages.${index}`, calls, tell));
  const first = opened.findIndex(({ role }) => role !== 'system');
  const leading = first < 0 ? opened : opened.slice(0, first);
  for (const { path } of leading) tell(path, 'The system message at the beginning became the system prompt.');
  const rest = opened
    .slice(leading.length)
    .flatMap((message) => splitByRole(mendContent(message, tell), tell));
  const brought = bringResults(renameTwice(rest, tell), tell);
  const paired = pairResults(closeEnd(brought));
  for (const { path, message } of paired.changes) tell(path, message);
  return {
    messages: paired.messages
      .filter(({ content }) => !isEmpty(content))
      .map(({ role, content, rest: more }) => ({ ...more, role, content })),
    system: leading.map(({ content }) => content),
  };
}

function openMessage(message: unknown, path: string, calls: OpenCalls, tell: Tell): OpenMessage[] {
  if (typeof message === 'string') {
    tell(path, 'A text alone became a message of the user.');
    return [{ role: 'user', content: message, rest: {}, path }];
  }
  if (!isJsonObject(message)) {
    tell(path, 'What is no message was left out.', message);
    return [];
  }
  const { role, content, ...others } = fromOpenaiMessage(message, path, calls, tell);
  const kept = Object.entries(others).filter(([key]) => messageFields.includes(key));
  const foreign = Object.entries(others).filter(([key]) => !messageFields.includes(key));
  if (foreign.length > 0)
    tell(path, 'Fields the API does not know in a message were left out.', Object.fromEntries(foreign));
  return [{ role, content: toContent(content, path, tell), rest: Object.fromEntries(kept), path }];
}

function toContent(content: unknown, path: string, tell: Tell): unknown {
  if (typeof content === 'string' || Array.isArray(content)) return content;
  if (content === undefined || content === null) return [];
  if (isJsonObject(content)) {
    tell(`${path}.content`, 'One block became a list of one.');
    return [content];
  }
  tell(`${path}.content`, 'The content became text.', content);
  return String(content);
}

const isEmpty = (content: unknown): boolean =>
  (typeof content === 'string' && content.trim() === '') || (Array.isArray(content) && content.length === 0);

/** Every block as the API takes it in its place; what it takes in none is left out. */
function mendContent(message: OpenMessage, tell: Tell): OpenMessage {
  const { content, role } = message;
  if (!Array.isArray(content)) return message;
  const path = `${message.path}.content`;
  const blocks = content.flatMap((block: unknown, index) =>
    mendBlock(block, String(role), `${path}.${index}`, tell),
  );
  return { ...message, content: blocks };
}

function mendBlock(given: unknown, role: string, path: string, tell: Tell): JsonObject[] {
  const block = typeof given === 'string' ? { type: 'text', text: given } : given;
  if (!isJsonObject(block)) {
    tell(path, 'What is no block was left out.', block);
    return [];
  }
  const type = typeof block.type === 'string' ? block.type : typeof block.text === 'string' ? 'text' : '';
  const named = type === block.type ? block : { ...block, type };
  const own = findRole(type) ?? role;
  if (own === 'assistant') {
    const { blocks, changes } = mendAnswerBlocks([named], path.replace(/\.\d+$/, ''));
    for (const { message } of changes) tell(path, message, block);
    return withCalls(blocks.filter(isJsonObject), path, tell);
  }
  const judged = toSendableBlock(named, own === 'user' ? 'user' : 'assistant', path);
  const held = judged.block && type === 'tool_result' ? mendResult(judged.block, path, tell) : judged.block;
  for (const { message } of judged.changes) tell(path, message, block);
  if (held && judged.issues.length === 0) return String(held.text ?? 'x').trim() === '' ? [] : [held];
  for (const { message } of judged.issues) tell(path, message, block);
  return [];
}

/** Calls whose name or input the API would refuse. */
function withCalls(blocks: readonly JsonObject[], path: string, tell: Tell): JsonObject[] {
  return blocks.flatMap((block) => {
    if (block.type === 'text' && String(block.text ?? '').trim() === '') return [];
    if (block.type !== 'tool_use') return [block];
    const name = typeof block.name === 'string' && block.name !== '' ? block.name.slice(0, 200) : 'unnamed';
    const input = isJsonObject(block.input)
      ? block.input
      : block.input === undefined
        ? {}
        : { input: block.input };
    if (name === block.name && input === block.input) return [block];
    tell(path, 'The call got a name and an input the API takes.', { name: block.name, input: block.input });
    return [{ ...block, name, input }];
  });
}

function mendResult(block: JsonObject, path: string, tell: Tell): JsonObject {
  const { content, is_error: failed, tool_use_id: id, ...rest } = block;
  const isError = failed === true || failed === 'true';
  const {
    content: sendable,
    issues,
    changes,
  } = toSendableContent(content, {
    place: 'result',
    path: `${path}.content`,
    isError,
  });
  const texts = Array.isArray(sendable)
    ? sendable.filter((one) => !isError || one.type === 'text')
    : sendable;
  const held = typeof content === 'number' || typeof content === 'boolean' ? String(content) : texts;
  for (const { message } of [...changes, ...issues]) tell(`${path}.content`, message, content);
  return {
    ...rest,
    tool_use_id: typeof id === 'string' ? id : id === undefined ? '' : String(id),
    ...(held === undefined ? {} : { content: held }),
    ...(isError ? { is_error: true } : {}),
  };
}

/** Blocks that belong to another role become a message of that role. */
function splitByRole(message: OpenMessage, tell: Tell): OpenMessage[] {
  const { content, role } = message;
  if (!Array.isArray(content)) return [message];
  const parts: { role: unknown; content: JsonObject[] }[] = [];
  for (const block of content.filter(isJsonObject)) {
    const own = findRole(String(block.type)) ?? role;
    const last = parts.at(-1);
    if (last !== undefined && last.role === own) last.content.push(block);
    else parts.push({ role: own, content: [block] });
  }
  if (parts.every((part) => part.role === role)) return [message];
  tell(message.path, 'Blocks that belong to the other side became a message of their own.');
  return parts.map((part) => ({ ...message, ...part }));
}

/** Calls at the very end are answered too: nothing would send the request otherwise. */
function closeEnd(messages: readonly OpenMessage[]): OpenMessage[] {
  const last = messages.at(-1);
  const isOpen =
    last?.role === 'assistant' &&
    Array.isArray(last.content) &&
    last.content.some((block: unknown) => isJsonObject(block) && block.type === 'tool_use');
  return isOpen
    ? [...messages, { role: 'user', content: [], rest: {}, path: last?.path ?? '' }]
    : [...messages];
}
