import { toSendableBlock } from '@/lib/core/claude/content/to-sendable-block';
import { toSendableContent } from '@/lib/core/claude/content/to-sendable-content';
import { withoutForeignFields } from '@/lib/core/claude/content/without-foreign-fields';
import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { toRemoval } from '../request-fix';
import { type RequestIssue, toIssue, toPlacedIssue } from '../request-issue';
import type { RequestRuleId } from '../request-rules';
import { findRole } from './find-role';

/** A block, and where it stands. */
interface Standing {
  role: string;
  path: string;
}

/**
 * What is wrong with the shape of one content block. Types nobody knows pass in answers: a model may say them. Source: API
 * documentation, "Content blocks", "Tool results", "API errors".
 *
 * @param position null where the content of the message is a text
 */
export function checkBlock(
  block: unknown,
  role: string,
  messagePath: string,
  position: number | null,
): RequestIssue[] {
  const path = position === null ? `${messagePath}.content` : `${messagePath}.content.${position}`;
  if (!isJsonObject(block)) {
    const message = 'A content block is a JSON object.';
    return [toPlacedIssue('wrong-kind', path, 'Input should be a valid dictionary', message)];
  }
  if (typeof block.type !== 'string') {
    const message = 'A content block has to say its type.';
    return [toPlacedIssue('missing-field', `${path}.type`, 'Field required', message)];
  }
  const wanted = findRole(block.type);
  if (wanted && wanted !== role) return [toMisplaced(block.type, wanted, path, messagePath)];
  return [...checkKnown(block, block.type, { role, path }), ...checkForeign(block, block.type, path)];
}

/** Judged with everything else about them are the blocks a person writes; of those a model writes, these have known fields. */
const WRITTEN = new Set(['text', 'tool_use', 'tool_result', 'thinking', 'redacted_thinking']);

function checkForeign(block: JsonObject, type: string, path: string): RequestIssue[] {
  if (!WRITTEN.has(type)) return [];
  const { changes } = withoutForeignFields({ ...block, type }, path);
  return changes.map(({ message }) =>
    toPlacedIssue('unknown-field', path, 'Extra inputs are not permitted', toPresent(message), {
      apiPath: `${path}.${type}`,
    }),
  );
}

/** What was done elsewhere is to be done here. */
const toPresent = (message: string): string => message.replace(/^Left out of/, 'Leave out of');

function checkKnown(block: JsonObject, type: string, { role, path }: Standing): RequestIssue[] {
  switch (type) {
    case 'text':
      return checkText(block, path, role);
    case 'tool_use':
    case 'server_tool_use':
    case 'mcp_tool_use':
      return checkCall(block, type, path);
    case 'tool_result':
      return checkToolResult(block, path);
    case 'thinking':
      return [...checkNeeded(block, 'thinking', path), ...checkNeeded(block, 'signature', path, true)];
    case 'redacted_thinking':
      return checkNeeded(block, 'data', path, true);
    case 'container_upload':
      return checkNeeded(block, 'file_id', path, true);
    default:
      return role === 'user' ? checkSendable(block, path) : checkOthers(block, path, role);
  }
}

/** `tool_use` belongs to answers and `tool_result` to the user; the API names the message then. */
function toMisplaced(type: string, wanted: string, path: string, messagePath: string): RequestIssue {
  const text = `\`${type}\` blocks can only be in \`${wanted}\` messages`;
  const message = `A ${type} block belongs into a message of the role ${wanted}.`;
  return toPlacedIssue('misplaced-block', path, text, message, { apiPath: messagePath });
}

function checkText({ text, citations }: JsonObject, path: string, role: string): RequestIssue[] {
  if (typeof text !== 'string') {
    const [rule, said] = toFieldFault(text);
    const apiPath = `${path}.text.text`;
    return [toPlacedIssue(rule, `${path}.text`, said, 'A text block has to hold text.', { apiPath })];
  }
  if (text.trim() === '') {
    const apiMessage =
      text === ''
        ? 'messages: text content blocks must be non-empty'
        : 'messages: text content blocks must contain non-whitespace text';
    const message = 'A text block is empty. Write something, or remove the block.';
    const fix = path.endsWith('.content') ? undefined : toRemoval(path, 'Remove the empty block');
    return [toIssue('empty-text', path, apiMessage, message, fix)];
  }
  return role !== 'assistant' && Array.isArray(citations) && citations.length > 0
    ? [toUserCitation(path)]
    : [];
}

/** Refused since version 2026-10-21. */
function toUserCitation(path: string): RequestIssue {
  const place = `${path}.citations`;
  const message = 'Only what the model says carries citations. Remove them here.';
  return toPlacedIssue('user-citations', place, 'citations are not permitted in user messages', message, {
    apiPath: `${path}.text.citations`,
    fix: toRemoval(place, 'Remove the citations'),
  });
}

const toFieldFault = (value: unknown): [RequestRuleId, string] =>
  value === undefined
    ? ['missing-field', 'Field required']
    : ['wrong-kind', 'Input should be a valid string'];

/** A field that has to hold text, and where `isFilled`, some. */
function checkNeeded(block: JsonObject, field: string, path: string, isFilled = false): RequestIssue[] {
  const value = block[field];
  if (typeof value === 'string' && (value !== '' || !isFilled)) return [];
  const [rule, said] = toFieldFault(value === '' ? undefined : value);
  const message =
    field === 'signature'
      ? 'Thinking is taken back only with the signature it came with. Remove the block, or restore its signature.'
      : `A ${block.type} block needs its ${field}.`;
  return [
    toPlacedIssue(rule, `${path}.${field}`, said, message, { apiPath: `${path}.${block.type}.${field}` }),
  ];
}

function checkCall(block: JsonObject, type: string, path: string): RequestIssue[] {
  const { id, name, input } = block;
  const at = (field: string) => ({ apiPath: `${path}.${type}.${field}` });
  const issues: RequestIssue[] = [];
  const idFault = findIdFault(id, type);
  if (idFault) {
    const message = `The id of a ${type} block is text that fits ${toIdPattern(type)}.`;
    issues.push(toPlacedIssue('call-id', `${path}.id`, idFault, message, at('id')));
  }
  const nameFault = findNameFault(name);
  if (nameFault) {
    const message = 'A tool call names its tool, in at most 200 characters.';
    issues.push(toPlacedIssue('call-name', `${path}.name`, nameFault, message, at('name')));
  }
  if (!isJsonObject(input)) {
    const text = input === undefined ? 'Field required' : 'Input should be a valid dictionary';
    const message = 'The input of a tool call is a JSON object, {} when it has none.';
    issues.push(toPlacedIssue('call-input', `${path}.input`, text, message, at('input')));
  }
  return issues;
}

const toIdPattern = (type: string): string =>
  type === 'server_tool_use' ? '^srvtoolu_[a-zA-Z0-9_]+$' : '^[a-zA-Z0-9_-]+$';

function findIdFault(id: unknown, type: string): string | null {
  if (id === undefined) return 'Field required';
  if (typeof id !== 'string') return 'Input should be a valid string';
  const pattern = toIdPattern(type);
  return new RegExp(pattern).test(id) ? null : `String should match pattern '${pattern}'`;
}

function findNameFault(name: unknown): string | null {
  if (name === undefined) return 'Field required';
  if (typeof name !== 'string') return 'Input should be a valid string';
  if (name === '') return 'String should have at least 1 character';
  return name.length > 200 ? 'String should have at most 200 characters' : null;
}

function checkToolResult(block: JsonObject, path: string): RequestIssue[] {
  const { tool_use_id: id, content, is_error: isError } = block;
  const apiPath = `${path}.tool_result`;
  if (typeof id !== 'string') {
    const [rule, text] = toFieldFault(id);
    const message = 'A tool result has to name its call in tool_use_id.';
    const place = { apiPath: `${apiPath}.tool_use_id` };
    return [toPlacedIssue(rule, `${path}.tool_use_id`, text, message, place)];
  }
  if (isError !== undefined && isError !== null && typeof isError !== 'boolean') {
    const message = 'is_error is true or false.';
    const place = { apiPath: `${apiPath}.is_error` };
    return [
      toPlacedIssue('wrong-kind', `${path}.is_error`, 'Input should be a valid boolean', message, place),
    ];
  }
  if (content === undefined || content === null || typeof content === 'string') return [];
  if (!Array.isArray(content)) {
    const message = 'The content of a tool result is text or a list of blocks.';
    const place = { apiPath: `${apiPath}.content` };
    return [toPlacedIssue('wrong-kind', `${path}.content`, 'Input should be a valid list', message, place)];
  }
  if (isError !== true || content.every((one) => isJsonObject(one) && one.type === 'text'))
    return checkResultContent(content, path);
  return [
    toIssue(
      'failed-result',
      path,
      "all content must be type 'text' if 'is_error' is true",
      'A failed result (is_error) may hold text only. Describe the rest in words.',
    ),
  ];
}

/** What would have to be converted is refused as well as what cannot be: a request is judged as it stands. */
function checkResultContent(content: unknown[], path: string): RequestIssue[] {
  const { changes, issues } = toSendableContent(content, { place: 'result', path: `${path}.content` });
  const cited = content.flatMap((block, index) =>
    isJsonObject(block) ? checkInnerCitations(block, `${path}.content.${index}`) : [],
  );
  return [...toNotes('result-content', [...issues, ...changes]), ...cited];
}

function checkSendable(block: JsonObject, path: string): RequestIssue[] {
  const { changes, issues } = toSendableBlock(block, 'user', path);
  return [...toNotes('unsendable-block', [...issues, ...changes]), ...checkInnerCitations(block, path)];
}

/** The texts of a search result are the user's too. */
function checkInnerCitations({ type, content }: JsonObject, path: string): RequestIssue[] {
  if (type !== 'search_result' || !Array.isArray(content)) return [];
  return content.flatMap((text: unknown, index) =>
    isJsonObject(text) && Array.isArray(text.citations) && text.citations.length > 0
      ? [toUserCitation(`${path}.content.${index}`)]
      : [],
  );
}

/** What a model said, and what stands among its words. */
function checkOthers(block: JsonObject, path: string, role: string): RequestIssue[] {
  if (role === 'system') {
    if (block.type === 'tool_addition' || block.type === 'tool_removal') return [];
    const message = 'A system message holds text only.';
    const text = "Input tag found using 'type' does not match any of the expected tags: 'text'";
    return [toPlacedIssue('system-content', path, text, message)];
  }
  const { changes, issues } = toSendableBlock(block, 'assistant', path);
  return toNotes('unsendable-block', [...issues, ...changes]);
}

const toNotes = (rule: RequestRuleId, notes: readonly { path: string; message: string }[]): RequestIssue[] =>
  notes.map(({ path, message }) => toPlacedIssue(rule, path, message, message));
