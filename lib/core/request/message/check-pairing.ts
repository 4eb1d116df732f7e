import { cutText } from '@/lib/core/cut-text';
import { toRemoval, toSetting } from '../request-fix';
import { type RequestIssue, toIssue, toPlacedIssue } from '../request-issue';
import type { MessageGroup, PlacedBlock } from './group-messages';

/**
 * Whether every call has exactly one result, at the very beginning of the message that follows, and every result its
 * call. Source: API documentation, "Handle tool calls" (rules 1-3), "API errors", "Toolsets" (`toolset_name`).
 *
 * @param isContinuation the request goes on with a thread: its first results answer calls that are not sent again
 */
export function checkPairing(groups: readonly MessageGroup[], isContinuation: boolean): RequestIssue[] {
  return groups.flatMap((group, index) => {
    const before = groups[index - 1];
    if (group.role === 'assistant') return checkCalls(group, groups[index + 1]);
    if (group.role !== 'user' || (isContinuation && !before)) return [];
    return checkResults(group, before?.role === 'assistant' ? before : undefined);
  });
}

function findBlocks(group: MessageGroup | undefined, type: string): PlacedBlock[] {
  return group?.blocks.filter(({ block }) => block.type === type) ?? [];
}

function checkCalls(group: MessageGroup, after: MessageGroup | undefined): RequestIssue[] {
  const calls = findBlocks(group, 'tool_use');
  const seen = new Set<unknown>();
  const doubles = calls.filter(({ block: { id } }) => seen.size === seen.add(id).size);
  const issues = doubles.map(({ path, apiPath, block }) =>
    toPlacedIssue(
      'call-id-twice',
      path,
      '`tool_use` ids must be unique',
      `The call id ${block.id} is used twice. Give each call its own.`,
      { apiPath },
    ),
  );
  const end = after?.blocks.findIndex(({ block }) => block.type !== 'tool_result') ?? 0;
  const leading = after?.role === 'user' ? after.blocks.slice(0, end < 0 ? undefined : end) : [];
  const answered = new Set(leading.map(({ block }) => block.tool_use_id));
  const open = calls.filter(({ block }) => !answered.has(block.id));
  const [first] = open;
  if (!first) return issues;
  const late = new Set(
    after?.role === 'user' ? findBlocks(after, 'tool_result').map(({ block }) => block.tool_use_id) : [],
  );
  const ids = nameCalls(open.map(({ block }) => String(block.id)));
  const text = `\`tool_use\` ids were found without \`tool_result\` blocks immediately after: ${ids}. Each \`tool_use\` block must have a corresponding \`tool_result\` block in the next message.`;
  const isLate = open.every(({ block }) => late.has(block.id));
  const message = isLate
    ? `The results of ${ids} come after other content. Put all results first in their message.`
    : `These calls have no result in the message that follows: ${ids}. Answer them there, all in one message.`;
  const rule = isLate ? 'late-results' : 'unanswered-call';
  const place = { apiPath: group.apiPath };
  return [...issues, toPlacedIssue(rule, `messages.${first.messageIndex}`, text, message, place)];
}

/** So many ids are named. */
const MAX_IDS = 20;

function nameCalls(ids: readonly string[]): string {
  const named = ids.slice(0, MAX_IDS).map((id) => cutText(id, 80));
  const more = ids.length - named.length;
  return `${named.join(', ')}${more > 0 ? ` and ${more.toLocaleString('en-US')} more` : ''}`;
}

function checkResults(group: MessageGroup, before: MessageGroup | undefined): RequestIssue[] {
  const calls = new Map(findBlocks(before, 'tool_use').map(({ block }) => [block.id, block]));
  const seen = new Set<unknown>();
  return findBlocks(group, 'tool_result').flatMap(({ block, path, apiPath }) => {
    const { tool_use_id: id } = block;
    const call = calls.get(id);
    if (!call) return [toStray(String(id), path, apiPath)];
    if (seen.has(id)) {
      const said = `each tool_use must have a single result. Found multiple \`tool_result\` blocks with id: ${id}`;
      const fix = toRemoval(path, 'Remove this result');
      return [toIssue('double-result', path, said, `The call ${id} has two results. Keep one.`, fix)];
    }
    seen.add(id);
    const { toolset_name: toolset } = call;
    if (typeof toolset !== 'string' || toolset === block.toolset_name) return [];
    return [
      toPlacedIssue(
        'toolset-name',
        path,
        `\`toolset_name\` must be '${toolset}', as in the \`tool_use\` block`,
        `The result for ${id} has to repeat "toolset_name": "${toolset}".`,
        {
          apiPath: `${apiPath}.tool_result`,
          fix: toSetting(`${path}.toolset_name`, toolset, `Name the toolset ${toolset}`),
        },
      ),
    ];
  });
}

function toStray(id: string, path: string, apiPath: string): RequestIssue {
  const text = `unexpected \`tool_use_id\` found in \`tool_result\` blocks: ${id}. Each \`tool_result\` block must have a corresponding \`tool_use\` block in the previous message.`;
  const message = id.startsWith('srvtoolu_')
    ? `${id} is a call of a server tool, which Anthropic answers. Remove the result.`
    : `The result for ${id} has no call in the message before it. Remove it.`;
  return toPlacedIssue('stray-result', path, text, message, {
    apiPath,
    fix: toRemoval(path, 'Remove this result'),
  });
}
