import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { cutText } from '@/lib/core/cut-text';
import type { RequestContext } from '../request-context';
import { type RequestIssue, toIssue, toPlacedIssue } from '../request-issue';
import type { MessageGroup, PlacedBlock } from './group-messages';

/** What the results of toolsets, of code and beside waiting server tools may hold. Source: API documentation, "Programmatic tool calling", "Toolsets", "Server tools". */
export function checkResults(context: RequestContext): RequestIssue[] {
  const { groups, body } = context;
  const issues = groups.flatMap((group, index) => {
    const before = groups[index - 1];
    return group.role === 'user' && before?.role === 'assistant' ? checkGroup(group, before) : [];
  });
  return [...issues, ...checkContainer(groups, body)];
}

const isCalledByCode = ({ caller }: JsonObject): boolean =>
  isJsonObject(caller) && typeof caller.type === 'string' && caller.type.startsWith('code_execution');

const callsOf = ({ blocks }: MessageGroup): JsonObject[] =>
  blocks.flatMap(({ block }) => (block.type === 'tool_use' ? [block] : []));

function checkGroup(group: MessageGroup, before: MessageGroup): RequestIssue[] {
  const calls = new Map(callsOf(before).map((call) => [call.id, call]));
  if (calls.size === 0) return [];
  const held = group.blocks.flatMap((placed) => {
    const call = placed.block.type === 'tool_result' ? calls.get(placed.block.tool_use_id) : undefined;
    if (!call) return [];
    return isCalledByCode(call) ? checkCodeResult(placed, call) : checkToolsetResult(placed, call);
  });
  return [...held, ...checkCompany(group, before)];
}

const contentOf = ({ content }: JsonObject): JsonObject[] =>
  Array.isArray(content) ? content.filter(isJsonObject) : [];

function checkCodeResult({ block, path, apiPath }: PlacedBlock, { name }: JsonObject): RequestIssue[] {
  const at = contentOf(block).findIndex(({ type }) => type !== 'text');
  if (at < 0) return [];
  const message = `${cutText(String(name), 80)} was called by code, which takes text only. Give the result as text.`;
  const said = 'programmatic tool results must contain only text';
  return [
    toPlacedIssue('code-result', `${path}.content.${at}`, said, message, {
      apiPath: `${apiPath}.content.${at}`,
    }),
  ];
}

const TABS = ['new_tab', 'list_tabs', 'switch_tab', 'close_tab'];

function checkToolsetResult({ block, path, apiPath }: PlacedBlock, call: JsonObject): RequestIssue[] {
  const { toolset_name: toolset, name } = call;
  if (typeof toolset !== 'string') return [];
  const content = contentOf(block);
  const states = content.filter(({ type }) => type === 'browser_state');
  const at = content.findIndex(({ type }) => type !== 'text' && type !== 'image' && type !== 'browser_state');
  const refuse = (place: string, said: string, message: string) => [
    toPlacedIssue('toolset-result', place, said, message, { apiPath }),
  ];
  if (at >= 0) {
    const message = `The result of a toolset holds text and images only, not ${cutText(String(content[at]?.type), 60)}.`;
    return refuse(`${path}.content.${at}`, 'toolset results may contain only text and image blocks', message);
  }
  if (states.length > 1)
    return refuse(
      path,
      'at most one browser_state block is allowed',
      'A result holds one browser_state. Keep one.',
    );
  const isTabs = toolset === 'browser' && TABS.includes(String(name)) && block.is_error !== true;
  if (isTabs && (states.length !== 1 || content.length !== 1)) {
    const message = `The result of ${String(name)} is exactly one browser_state block.`;
    return refuse(path, 'tab results must be exactly one browser_state block', message);
  }
  return [];
}

/** While code or a server tool waits, nothing may stand beside the results. */
function checkCompany(group: MessageGroup, before: MessageGroup): RequestIssue[] {
  const other = group.blocks.find(({ block }) => block.type !== 'tool_result');
  if (!other) return [];
  if (!callsOf(before).some(isCalledByCode) && !waitsForServer(before)) return [];
  const said = 'a reply to a pending server tool call must contain only `tool_result` blocks';
  const message =
    'Code or a server tool waits for these results: nothing may stand beside them. Say it in a later message.';
  return [toPlacedIssue('results-only', other.path, said, message, { apiPath: other.apiPath })];
}

/** Whether an answer holds a call the server has not run yet. */
function waitsForServer({ blocks }: MessageGroup): boolean {
  const answered = new Set(blocks.map(({ block }) => block.tool_use_id));
  return blocks.some(({ block }) => block.type === 'server_tool_use' && !answered.has(block.id));
}

/** Code that waits for a call does so in its container. */
function checkContainer(groups: readonly MessageGroup[], { container }: JsonObject): RequestIssue[] {
  const [before, last] = groups.slice(-2);
  const isWaiting = last?.role === 'user' && before !== undefined && callsOf(before).some(isCalledByCode);
  const id = isJsonObject(container) ? container.id : container;
  if (!isWaiting || (typeof id === 'string' && id !== '')) return [];
  const said =
    'container_id is required when there are pending tool uses generated by code execution with tools.';
  const message = 'Code waits for these results in its container. Name it: "container" of the answer before.';
  return [toIssue('container-missing', 'container', said, message)];
}
