import type { MessageGroup } from '../message/group-messages';
import type { RequestContext } from '../request-context';
import { type RequestIssue, toAdvice } from '../request-issue';

/** What is to say of messages the API takes. Source: API documentation, "Handle tool calls", "Parallel tool use". */
export function adviseOnMessages({ groups, tools, isContinuation }: RequestContext): RequestIssue[] {
  const issues = groups.flatMap((group, index) => [
    ...adviseOnResults(group, groups[index - 1]),
    ...adviseOnTypes(group),
  ]);
  const called = groups
    .flatMap(({ blocks }) => blocks)
    .find(({ block }) => block.type === 'tool_use' || block.type === 'tool_result');
  if (called && tools.length === 0 && !isContinuation) {
    const message =
      'The conversation holds calls of tools, and the request has none: send the same tools as before.';
    issues.push(toAdvice('history-without-tools', 'tools', message));
  }
  return issues;
}

function adviseOnResults(group: MessageGroup, before: MessageGroup | undefined): RequestIssue[] {
  if (group.role !== 'user' || before?.role !== 'assistant') return [];
  const results = group.blocks.filter(({ block }) => block.type === 'tool_result');
  const [first] = results;
  if (!first) return [];
  const issues: RequestIssue[] = [];
  const split = results.find(({ messageIndex }) => messageIndex !== first.messageIndex);
  if (split) {
    const message =
      'The results of one answer stand in several messages. Put all of them into one, or the model learns to call one tool at a time.';
    issues.push(toAdvice('split-results', `messages.${split.messageIndex}`, message));
  }
  const after = group.blocks.find(
    ({ block, messageIndex }) => block.type === 'text' && messageIndex === first.messageIndex,
  );
  if (after) {
    const message =
      'Text behind results teaches the model to wait for it and to end its turn early. Say it in a later message, or in a system message.';
    issues.push(toAdvice('text-after-results', after.path, message));
  }
  return issues;
}

/** Types of blocks there are; in answers any other may be new. */
const KNOWN =
  /^(?:text|thinking|redacted_thinking|tool_use|server_tool_use|mcp_tool_use|mcp_tool_listing|compaction|fallback|[a-z_]+_tool_result)$/;

function adviseOnTypes({ role, blocks }: MessageGroup): RequestIssue[] {
  if (role !== 'assistant') return [];
  return blocks
    .filter(({ block }) => !KNOWN.test(String(block.type)))
    .map(({ path }) =>
      toAdvice(
        'unknown-block',
        path,
        'Nobody knows this type of block here. The API takes back what it said, and nothing else.',
      ),
    );
}
