import type { ModelFacts } from '@/lib/core/claude/model-facts';
import { type RequestIssue, toIssue, toPlacedIssue } from '../request-issue';
import type { MessageGroup } from './group-messages';

/** Blocks that make a final assistant message a prefill; with any other (a paused server tool) it goes on. */
const PLAIN_BLOCKS = new Set(['text', 'thinking', 'redacted_thinking']);

/**
 * Whether the roles follow each other as the API wants them: who begins, who ends, and where `system` may stand.
 * Source: API documentation, "Handle tool calls" (rules 5, 6), "API errors". The texts about where `system` may stand are unknown.
 */
export function checkMessageOrder(groups: readonly MessageGroup[], model: ModelFacts): RequestIssue[] {
  const issues = checkFirst(groups[0], model);
  groups.forEach((group, index) => {
    if (group.role === 'system' && index > 0) {
      issues.push(...checkSystem(group, groups[index - 1], groups[index + 1], model));
    }
  });
  return [...issues, ...checkLast(groups.at(-1), model)];
}

function checkFirst(group: MessageGroup | undefined, model: ModelFacts): RequestIssue[] {
  if (!group || group.role === 'user') return [];
  if (group.role === 'system') {
    const text = "use the top-level 'system' parameter for the initial system prompt";
    const message = 'The first system message belongs into the system prompt of the request.';
    return [toPlacedIssue('system-place', 'messages.0', text, message)];
  }
  // Haiku 4.5 was recorded to accept it, so models of its time are left alone. A compaction block stands for messages.
  if (model.canPrefill || group.blocks[0]?.block.type === 'compaction') return [];
  const message = "The first message has to be the user's.";
  return [toPlacedIssue('first-message', 'messages', 'first message must use the "user" role', message)];
}

function checkSystem(
  group: MessageGroup,
  before: MessageGroup | undefined,
  after: MessageGroup | undefined,
  model: ModelFacts,
): RequestIssue[] {
  const path = `messages.${group.first}`;
  if (!model.hasSystemMessages) {
    const message = `${model.id} takes no system messages inside the conversation. Use the system prompt, or another model.`;
    return [toIssue('system-support', path, "role 'system' is not supported on this model", message)];
  }
  const last = String(before?.blocks.at(-1)?.block.type ?? '');
  const followsServerResult = before?.role === 'assistant' && last.endsWith('_tool_result');
  if (before?.role !== 'user' && !followsServerResult) {
    const text = "a 'system' message must follow a user message or a server tool result";
    return [
      toPlacedIssue(
        'system-place',
        path,
        text,
        'A system message may stand only after a message of the user or a server tool result.',
      ),
    ];
  }
  if (after && after.role !== 'assistant') {
    const text = "a 'system' message must be last or be followed by an assistant message";
    return [
      toPlacedIssue(
        'system-place',
        path,
        text,
        'A system message has to be the last one, or stand before an answer.',
      ),
    ];
  }
  return [];
}

function checkLast(group: MessageGroup | undefined, model: ModelFacts): RequestIssue[] {
  if (group?.role !== 'assistant' || !group.blocks.every(({ block }) => PLAIN_BLOCKS.has(String(block.type))))
    return [];
  const path = `messages.${group.last}`;
  if (!model.canPrefill) {
    return [
      toIssue(
        'prefill-support',
        path,
        'This model does not support assistant message prefill. The conversation must end with a user message.',
        `${model.id} cannot continue an answer that is begun for it. End with a message of the user.`,
      ),
    ];
  }
  const end = group.blocks.at(-1)?.block;
  if (!model.isKnown || typeof end?.text !== 'string' || end.text === end.text.trimEnd()) return [];
  return [
    toIssue(
      'prefill-end',
      path,
      'messages: final assistant content cannot end with trailing whitespace',
      'The begun answer may not end with a space or a line break. Remove it.',
    ),
  ];
}
