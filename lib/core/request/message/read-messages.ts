import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { limits } from '@/lib/core/limits/limits.mjs';
import { toRemoval } from '../request-fix';
import { type RequestIssue, toPlacedIssue } from '../request-issue';
import { checkBlock } from './check-block';

/** A message whose shape is sound; string content is one text block, as the API reads it. */
export interface ReadMessage {
  index: number;
  role: string;
  blocks: JsonObject[];
}

const ROLES = ['user', 'assistant', 'system'];
const MOST_MESSAGES = limits.messages.value;

/**
 * Reads `messages` and says where their shape is wrong. With issues the messages are of no use to further checks: the
 * API reads the shape of everything before it looks at what it means. Source: API documentation, "Messages API reference", "Content blocks", "API errors".
 */
export function readMessages(value: unknown): { messages: ReadMessage[]; issues: RequestIssue[] } {
  const refuse = (issue: RequestIssue) => ({ messages: [], issues: [issue] });
  if (!Array.isArray(value)) {
    const message = 'messages has to be a list of messages.';
    return refuse(
      value === undefined
        ? toPlacedIssue('missing-field', 'messages', 'Field required', message)
        : toPlacedIssue('wrong-kind', 'messages', 'Input should be a valid list', message),
    );
  }
  if (value.length === 0) {
    const message = 'There is nothing to send. Write a first message.';
    return refuse(toPlacedIssue('no-messages', 'messages', 'at least one message is required', message));
  }
  if (value.length > MOST_MESSAGES) {
    const message = `A request takes at most ${MOST_MESSAGES} messages; this one has ${value.length}.`;
    const text = `List should have at most ${MOST_MESSAGES} items`;
    return refuse(toPlacedIssue('message-count', 'messages', text, message));
  }
  const read = value.map((message, index) => readMessage(message, index, value.length));
  const issues = read.flatMap((one) => one.issues);
  return { messages: issues.length > 0 ? [] : read.flatMap((one) => one.message), issues };
}

function readMessage(
  value: unknown,
  index: number,
  count: number,
): { message: ReadMessage[]; issues: RequestIssue[] } {
  const path = `messages.${index}`;
  const refuse = (...issues: RequestIssue[]) => ({ message: [], issues });
  if (!isJsonObject(value)) {
    const message = 'A message is a JSON object.';
    return refuse(toPlacedIssue('wrong-kind', path, 'Input should be a valid dictionary', message));
  }
  const { role, content } = value;
  const wrong = checkRole(role, path) ?? checkContent(content, path);
  if (wrong) return refuse(wrong);
  const blocks: unknown[] = Array.isArray(content) ? content : content === '' ? [] : [toTextBlock(content)];
  const spoken = String(role);
  if (blocks.length === 0) {
    const isFinalAnswer = role === 'assistant' && index === count - 1;
    return isFinalAnswer
      ? { message: [{ index, role: spoken, blocks: [] }], issues: [] }
      : refuse(toEmptyIssue(path));
  }
  const issues = blocks.flatMap((block, position) =>
    checkBlock(block, spoken, path, typeof content === 'string' ? null : position),
  );
  return issues.length > 0
    ? refuse(...issues)
    : { message: [{ index, role: spoken, blocks: blocks.filter(isJsonObject) }], issues };
}

const toTextBlock = (text: unknown): JsonObject => ({ type: 'text', text });

function checkRole(role: unknown, path: string): RequestIssue | null {
  if (typeof role === 'string' && ROLES.includes(role)) return null;
  const message = `The role of a message is one of ${ROLES.join(', ')}.`;
  return role === undefined
    ? toPlacedIssue('missing-field', `${path}.role`, 'Field required', message)
    : toPlacedIssue(
        'unknown-value',
        `${path}.role`,
        "Input should be 'user', 'assistant' or 'system'",
        message,
      );
}

function checkContent(content: unknown, path: string): RequestIssue | null {
  if (typeof content === 'string' || Array.isArray(content)) return null;
  const message = 'The content of a message is text or a list of blocks.';
  return content === undefined
    ? toPlacedIssue('missing-field', `${path}.content`, 'Field required', message)
    : toPlacedIssue('wrong-kind', `${path}.content`, 'Input should be a valid list', message);
}

function toEmptyIssue(path: string): RequestIssue {
  const text = 'all messages must have non-empty content except for the optional final assistant message';
  const message = 'A message has no content. Write something, or remove the message.';
  return toPlacedIssue('empty-message', path, text, message, { fix: toRemoval(path, 'Remove the message') });
}
