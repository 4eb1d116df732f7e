import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { checkBlock } from './check-block';
import { type RequestIssue, toPlacedIssue } from './request-issue';

/** A message whose shape is sound; string content is one text block, as the API reads it. */
export interface ReadMessage {
  index: number;
  role: string;
  blocks: JsonObject[];
}

const ROLES = ['user', 'assistant', 'system'];
const MOST_MESSAGES = 100_000;

/**
 * Reads `messages` and says where their shape is wrong. With issues the messages are of no use to further checks: the
 * API reads the shape of everything before it looks at what it means. Source: API documentation, "Messages API reference", "Content blocks", "API errors".
 */
export function readMessages(value: unknown): { messages: ReadMessage[]; issues: RequestIssue[] } {
  if (!Array.isArray(value)) {
    const text = value === undefined ? 'Field required' : 'Input should be a valid list';
    return {
      messages: [],
      issues: [toPlacedIssue('messages', text, 'messages has to be a list of messages.')],
    };
  }
  if (value.length === 0) {
    const message = 'There is nothing to send. Write a first message.';
    return { messages: [], issues: [toPlacedIssue('messages', 'at least one message is required', message)] };
  }
  if (value.length > MOST_MESSAGES) {
    const message = `A request takes at most ${MOST_MESSAGES} messages; this one has ${value.length}.`;
    const text = `List should have at most ${MOST_MESSAGES} items`;
    return { messages: [], issues: [toPlacedIssue('messages', text, message)] };
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
    return refuse(toPlacedIssue(path, 'Input should be a valid dictionary', 'A message is a JSON object.'));
  }
  const { role, content } = value;
  if (typeof role !== 'string' || !ROLES.includes(role)) {
    const text = role === undefined ? 'Field required' : "Input should be 'user', 'assistant' or 'system'";
    return refuse(
      toPlacedIssue(`${path}.role`, text, `The role of a message is one of ${ROLES.join(', ')}.`),
    );
  }
  if (typeof content !== 'string' && !Array.isArray(content)) {
    const text = content === undefined ? 'Field required' : 'Input should be a valid list';
    return refuse(
      toPlacedIssue(`${path}.content`, text, 'The content of a message is text or a list of blocks.'),
    );
  }
  if (content.length === 0) {
    const isFinalAnswer = role === 'assistant' && index === count - 1;
    return isFinalAnswer
      ? { message: [{ index, role, blocks: [] }], issues: [] }
      : refuse(toEmptyIssue(path));
  }
  const blocks: unknown[] = typeof content === 'string' ? [{ type: 'text', text: content }] : content;
  const issues = blocks.flatMap((block, position) => checkBlock(block, role, path, position));
  return issues.length > 0
    ? refuse(...issues)
    : { message: [{ index, role, blocks: blocks.filter(isJsonObject) }], issues };
}

function toEmptyIssue(path: string): RequestIssue {
  const text = 'all messages must have non-empty content except for the optional final assistant message';
  return toPlacedIssue(path, text, 'A message has no content. Write something, or remove the message.');
}
