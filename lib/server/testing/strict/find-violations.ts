import type { ApiRequest } from '@/e2e/fake-api';
import type { StrictStep } from './strict-conversation';

// Written from the reference of the API alone, on purpose without any of the rules the product checks by.

interface Said {
  role: string;
  content: Record<string, unknown>[];
}

/** What the API would say of a request, given the answers it gave before. Empty where it would take it. */
export function findViolations(
  request: ApiRequest,
  before: readonly StrictStep[],
  earlier: ApiRequest | undefined,
): string[] {
  const messages: Said[] = JSON.parse(request.text).messages.map(({ role, content }: Said) => ({
    role,
    content: typeof content === 'string' ? [{ type: 'text', text: content }] : content,
  }));
  return [
    ...findOrder(messages, before.at(-1)),
    ...messages.flatMap((message, at) => findPairing(message, messages[at + 1], at)),
    ...messages.flatMap((message, at) => findStray(message, messages[at - 1], at)),
    ...findEcho(request.text, before),
    ...findPrefix(request, earlier, before.at(-1)),
    ...findContainer(request, messages, before.at(-1)),
    ...findBetas(request),
    ...findFields(request),
  ];
}

function findOrder(messages: readonly Said[], last: StrictStep | undefined): string[] {
  const violations: string[] = [];
  if (messages[0]?.role !== 'user') violations.push('the first message is not of the user');
  const isPaused = last?.stop_reason === 'pause_turn' || last?.stop_reason === 'compaction';
  const end = messages.at(-1)?.role;
  if (isPaused && end !== 'assistant') violations.push('a paused turn is followed by a message');
  if (!isPaused && end !== 'user') violations.push(`the last message is of the role ${end}`);
  for (const [at, { content }] of messages.entries()) {
    if (content.length === 0) violations.push(`messages.${at} is empty`);
    if (content.some(({ type, text }) => type === 'text' && String(text).trim() === ''))
      violations.push(`messages.${at} holds an empty text`);
  }
  return violations;
}

/** Each call has one result in the very next message, results come first, and what code asked for stands alone. */
function findPairing({ role, content }: Said, next: Said | undefined, at: number): string[] {
  if (role !== 'assistant') return [];
  const calls = content.filter(({ type }) => type === 'tool_use');
  if (calls.length === 0) return [];
  if (next?.role !== 'user') return [`the calls of messages.${at} are not answered`];
  const results = next.content.filter(({ type }) => type === 'tool_result');
  const firstOther = next.content.findIndex(({ type }) => type !== 'tool_result');
  const violations = calls.flatMap(({ id, name, toolset_name: toolset }) => {
    const own = results.filter(({ tool_use_id: answered }) => answered === id);
    const wrong = own.some(({ toolset_name: echoed }) => echoed !== toolset);
    return [
      ...(own.length === 1 ? [] : [`${name} ${id} has ${own.length} results`]),
      ...(wrong ? [`the result of ${id} does not name its toolset`] : []),
    ];
  });
  if (firstOther >= 0 && firstOther < results.length)
    violations.push(`messages.${at + 1} has text before results`);
  const answered = new Set(
    content.filter(({ type }) => String(type).endsWith('_tool_result')).map((block) => block.tool_use_id),
  );
  const isServerWaiting = content.some(({ type, id }) => type === 'server_tool_use' && !answered.has(id));
  if (isServerWaiting && firstOther >= 0)
    violations.push(`messages.${at + 1} holds more than results while a server tool waits`);
  return [...violations, ...findBatch(calls, results), ...findCodeResults(calls, results)];
}

/** Actions of a toolset go in order and stop at the first that fails. */
function findBatch(
  calls: readonly Said['content'][number][],
  results: readonly Said['content'][number][],
): string[] {
  const batch = calls.filter(({ toolset_name: toolset }) => toolset !== undefined);
  const own = batch.map(({ id }) => results.find(({ tool_use_id: answered }) => answered === id));
  const failed = own.findIndex((result) => result?.is_error === true);
  if (failed < 0) return [];
  const said = 'Not executed: an earlier computer action in this turn failed.';
  return own
    .slice(failed + 1)
    .filter((result) => result?.is_error !== true || result.content !== said)
    .map((result) => `${result?.tool_use_id} was carried out after an action that failed`);
}

function findCodeResults(
  calls: readonly Said['content'][number][],
  results: readonly Said['content'][number][],
): string[] {
  const byCode = calls.filter(({ caller }) => /"code_execution/.test(JSON.stringify(caller ?? null)));
  return results
    .filter(({ tool_use_id: answered }) => byCode.some(({ id }) => id === answered))
    .filter(({ content }) => Array.isArray(content) && content.some((block) => block.type !== 'text'))
    .map(({ tool_use_id: id }) => `the result ${id} for code holds more than text`);
}

function findStray({ role, content }: Said, before: Said | undefined, at: number): string[] {
  const called = before?.role === 'assistant' ? before.content.filter(({ type }) => type === 'tool_use') : [];
  return content
    .filter(({ type }) => type === 'tool_result')
    .filter(({ tool_use_id: id }) => role !== 'user' || !called.some((call) => call.id === id))
    .map(({ tool_use_id: id }) => `the result ${id} in messages.${at} answers no call of the message before`);
}

/** What was said goes back byte for byte, in order; a refused answer does not go back. */
function findEcho(text: string, before: readonly StrictStep[]): string[] {
  let from = 0;
  return before.flatMap(({ blocks, stop_reason }, at) => {
    const said = `"role":"assistant","content":[${blocks.join(',')}]`;
    const found = text.indexOf(said, from);
    if (stop_reason === 'refusal')
      return blocks.some((block) => text.includes(block)) ? [`the refused answer ${at} was sent back`] : [];
    if (blocks.length === 0) return [];
    if (found < 0) return [`the answer ${at} did not come back as it was said`];
    from = found + said.length;
    return [];
  });
}

/** Signed thinking is bound to everything before it: fields, tools and messages stay, byte for byte. */
function findPrefix(
  request: ApiRequest,
  earlier: ApiRequest | undefined,
  last: StrictStep | undefined,
): string[] {
  if (!earlier) return [];
  const of = ({ text }: ApiRequest, field: string) => JSON.stringify(JSON.parse(text)[field] ?? null);
  const changed = ['model', 'system', 'tools'].filter((field) => of(request, field) !== of(earlier, field));
  const cut = (text: string) => text.slice(text.indexOf('"messages":['));
  const kept = cut(earlier.text).replace(/\](?=[^\]]*$)[\s\S]*$/, '');
  const isPrefix = cut(request.text).startsWith(kept) || last?.stop_reason === 'refusal';
  return [
    ...changed.map((field) => `${field} changed on the way`),
    ...(isPrefix ? [] : ['earlier messages changed']),
  ];
}

/** While code waits, its container is named. */
function findContainer(
  request: ApiRequest,
  messages: readonly Said[],
  last: StrictStep | undefined,
): string[] {
  const container = last?.end?.container;
  if (typeof container !== 'object' || container === null || !('id' in container)) return [];
  const isWaiting = messages.at(-1)?.content.some(({ type }) => type === 'tool_result');
  return isWaiting && JSON.parse(request.text).container !== container.id
    ? ['the container is not named again']
    : [];
}

const NEEDS: readonly [pattern: RegExp, betas: string[]][] = [
  [/"type":"mcp_toolset"|"mcp_servers":/, ['mcp-client-2025-11-20', 'mcp-client-2026-09-15']],
  [/"type":"advisor_20260301"/, ['advisor-tool-2026-03-01']],
  [/"type":"compact_20260112"/, ['compact-2026-01-12']],
  [/"type":"clear_(?:tool_uses|thinking)_\d+"/, ['context-management-2025-06-27']],
  [
    /"type":"tool_(?:addition|removal)"/,
    ['mid-conversation-tool-changes-2026-07-01', 'inline-tools-2026-09-15'],
  ],
  [/"clear_at":/, ['mid-conversation-system-clear-at-2026-08-21']],
  [/"task_budget":/, ['task-budgets-2026-03-13']],
  [/"fallbacks":/, ['server-side-fallback-2026-07-01']],
  [/"speed":"fast"/, ['fast-mode-2026-02-01']],
];

function findBetas({ text, headers }: ApiRequest): string[] {
  const named = String(headers['anthropic-beta'] ?? '').split(',');
  return NEEDS.filter(
    ([pattern, betas]) => pattern.test(text) && !betas.some((beta) => named.includes(beta)),
  ).map(([, [beta]]) => `the beta ${beta} is not named`);
}

function findFields({ text, headers }: ApiRequest): string[] {
  const body = JSON.parse(text);
  return [
    ...['temperature', 'top_p', 'top_k', 'betas', 'loop']
      .filter((field) => field in body)
      .map((field) => `${field} was sent`),
    ...(Number.isInteger(body.max_tokens) && typeof body.model === 'string'
      ? []
      : ['model or max_tokens are missing']),
    ...(headers['anthropic-version'] === '2026-10-21' ? [] : ['the version is not named']),
  ];
}
