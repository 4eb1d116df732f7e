import type { JsonObject } from '@/lib/core/claude/message';
import { takeStart } from '@/lib/core/take-start';
import type { Prompt } from '../language/read-prompt';
import type { SimulatorTool } from '../request/simulator-tool';

/** A server tool the prompt asks for, with the input the API would show. */
export interface ServerCall {
  /** The name of the `server_tool_use` block; it differs from the tool's own for code execution. */
  name: 'web_search' | 'web_fetch' | 'code_execution' | 'bash_code_execution';
  input: JsonObject;
}

const SEARCH =
  /\b(?:search|google|look(?:ing)? up|browse|web|online|internet|latest|news|current events|recent)\b/i;
const QUERY =
  /\b(?:search(?: the (?:web|internet))?|google|look up|browse)(?: for| about)? (.+)|\b(?:news|latest)(?: on| about| from)? (.+)/is;
const FETCH = /\b(?:fetch|read|open|visit|summari[sz]e|get|load|look at|check|what does)\b/i;
const CODE =
  /\b(?:run|execute|write|use)\b.{0,30}\b(?:code|python|script)\b|\b(?:code|python)\b.{0,30}\b(?:calculate|compute|plot)\b|\b(?:plot|simulate|analy[sz]e the (?:csv|data))\b/i;

/** The server tool a prompt clearly asks for: to fetch an address, to search, or to run code. Null for everything else. */
export function planServerTool(
  { text, entities }: Prompt,
  tools: readonly SimulatorTool[],
): ServerCall | null {
  const has = (name: string) => tools.find((tool) => tool.kind === 'server' && tool.name === name);
  const url = entities.find((entity) => entity.kind === 'url')?.value;
  if (has('web_fetch') && url !== undefined && FETCH.test(text)) return { name: 'web_fetch', input: { url } };
  if (has('web_search') && SEARCH.test(text)) return { name: 'web_search', input: { query: toQuery(text) } };
  const code = has('code_execution');
  return code && CODE.test(text)
    ? planCode(code, entities.find(({ kind }) => kind === 'expression')?.value)
    : null;
}

/** The call for a server tool that must be used, whatever the prompt says. */
export function forceServerTool(
  { text, entities }: Prompt,
  tools: readonly SimulatorTool[],
): ServerCall | null {
  const names = tools.filter((tool) => tool.kind === 'server').map((tool) => tool.name);
  const url = entities.find((entity) => entity.kind === 'url')?.value ?? 'https://example.com';
  const tool = tools.find(({ name }) => name === 'code_execution');
  if (names.includes('web_search')) return { name: 'web_search', input: { query: toQuery(text) } };
  if (names.includes('web_fetch')) return { name: 'web_fetch', input: { url } };
  return names.includes('code_execution') && tool ? planCode(tool, undefined) : null;
}

function toQuery(text: string): string {
  const [, searched, news] = QUERY.exec(text) ?? [];
  const query = (searched ?? news ?? text).replace(/[\s.?!]+$/, '').trim();
  return takeStart(query, 200) || 'simulated search';
}

/** Since 2025-08-25 code runs through a shell; before that, and in the REPL of 2026, as Python. */
function planCode(tool: SimulatorTool, expression: string | undefined): ServerCall {
  const code = `print(${expression?.replaceAll('^', '**') ?? '"Hello from the Simulator"'})`;
  if (tool.serverType === 'code_execution_20250825') {
    return { name: 'bash_code_execution', input: { command: `python3 -c '${code}'` } };
  }
  return { name: 'code_execution', input: { code } };
}
