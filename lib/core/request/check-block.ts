import { toSendableContent } from '@/lib/core/claude/content/to-sendable-content';
import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { type RequestIssue, toPlacedIssue } from './request-issue';

/**
 * What is wrong with the shape of one content block. Types nobody knows pass, and so does everything about known ones
 * that is not documented to be refused. Source: API documentation, "Content blocks", "Tool results", "API errors".
 */
export function checkBlock(
  block: unknown,
  role: string,
  messagePath: string,
  position: number,
): RequestIssue[] {
  const path = `${messagePath}.content.${position}`;
  if (!isJsonObject(block)) {
    return [toPlacedIssue(path, 'Input should be a valid dictionary', 'A content block is a JSON object.')];
  }
  if (typeof block.type !== 'string') {
    return [toPlacedIssue(`${path}.type`, 'Field required', 'A content block has to say its type.')];
  }
  switch (block.type) {
    case 'text':
      return checkText(block, path);
    case 'tool_use':
      return role === 'assistant'
        ? checkToolUse(block, `${path}.tool_use`)
        : [toMisplaced(messagePath, 'tool_use')];
    case 'tool_result':
      return role === 'user' ? checkToolResult(block, path) : [toMisplaced(messagePath, 'tool_result')];
    default:
      return [];
  }
}

function toMisplaced(messagePath: string, type: 'tool_use' | 'tool_result'): RequestIssue {
  const role = type === 'tool_use' ? 'assistant' : 'user';
  const text = `\`${type}\` blocks can only be in \`${role}\` messages`;
  return toPlacedIssue(messagePath, text, `A ${type} block belongs into a message of the role ${role}.`);
}

function checkText({ text }: JsonObject, path: string): RequestIssue[] {
  if (typeof text !== 'string') {
    const said = text === undefined ? 'Field required' : 'Input should be a valid string';
    return [toPlacedIssue(`${path}.text.text`, said, 'A text block has to hold text.')];
  }
  if (text.trim() !== '') return [];
  const apiMessage =
    text === ''
      ? 'messages: text content blocks must be non-empty'
      : 'messages: text content blocks must contain non-whitespace text';
  return [{ path, apiMessage, message: 'A text block is empty. Write something, or remove the block.' }];
}

function checkToolUse({ id, name, input }: JsonObject, path: string): RequestIssue[] {
  const issues: RequestIssue[] = [];
  const idText = findIdFault(id);
  if (idText) {
    issues.push(
      toPlacedIssue(`${path}.id`, idText, 'The id of a tool call holds only letters, digits, _ and -.'),
    );
  }
  const nameText = findNameFault(name);
  if (nameText) {
    issues.push(
      toPlacedIssue(`${path}.name`, nameText, 'A tool call names its tool, in at most 200 characters.'),
    );
  }
  if (!isJsonObject(input)) {
    const text = input === undefined ? 'Field required' : 'Input should be a valid dictionary';
    issues.push(
      toPlacedIssue(`${path}.input`, text, 'The input of a tool call is a JSON object, {} when it has none.'),
    );
  }
  return issues;
}

function findIdFault(id: unknown): string | null {
  if (id === undefined) return 'Field required';
  if (typeof id !== 'string') return 'Input should be a valid string';
  return /^[a-zA-Z0-9_-]+$/.test(id) ? null : "String should match pattern '^[a-zA-Z0-9_-]+$'";
}

function findNameFault(name: unknown): string | null {
  if (name === undefined) return 'Field required';
  if (typeof name !== 'string') return 'Input should be a valid string';
  if (name === '') return 'String should have at least 1 character';
  return name.length > 200 ? 'String should have at most 200 characters' : null;
}

function checkToolResult(block: JsonObject, path: string): RequestIssue[] {
  const { tool_use_id: id, content, is_error: isError } = block;
  const at = `${path}.tool_result`;
  if (typeof id !== 'string') {
    const text = id === undefined ? 'Field required' : 'Input should be a valid string';
    return [toPlacedIssue(`${at}.tool_use_id`, text, 'A tool result has to name its call in tool_use_id.')];
  }
  if (content === undefined || content === null || typeof content === 'string') return [];
  if (!Array.isArray(content)) {
    return [
      toPlacedIssue(
        `${at}.content`,
        'Input should be a valid list',
        'The content of a tool result is text or a list of blocks.',
      ),
    ];
  }
  if (isError !== true || content.every((one) => isJsonObject(one) && one.type === 'text'))
    return checkResultContent(content, at);
  return [
    {
      path,
      message: 'A failed result (is_error) may hold text only. Describe the rest in words.',
      apiMessage: "all content must be type 'text' if 'is_error' is true",
    },
  ];
}

/** What would have to be converted is refused as well as what cannot be: a request is judged as it stands. */
function checkResultContent(content: unknown[], path: string): RequestIssue[] {
  const { changes, issues } = toSendableContent(content, { place: 'result', path: `${path}.content` });
  return [...issues, ...changes].map((note) => toPlacedIssue(note.path, note.message, note.message));
}
