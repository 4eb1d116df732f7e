import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import type { RequestContext } from '../request-context';
import { type RequestIssue, toAdvice } from '../request-issue';

/** Tools of models that no longer answer. */
const OLD = ['text_editor_20250124', 'text_editor_20241022', 'bash_20241022', 'computer_20241022'];

/** What is to say of the tools of a request together. Source: API documentation, "Tool search", "Programmatic tool calling", "Web search tool". */
export function adviseOnTools(context: RequestContext): RequestIssue[] {
  const tools = context.tools.map((tool) => (isJsonObject(tool) ? tool : {}));
  return [
    ...adviseOnSearch(tools, context),
    ...adviseOnCallers(tools),
    ...adviseOnCode(tools),
    ...tools.flatMap(({ type }, index) => {
      if (!context.model.isKnown || typeof type !== 'string' || !OLD.includes(type)) return [];
      const message = `${type} is for models that no longer answer. Use a newer version of the tool.`;
      return [toAdvice('old-tool', `tools.${index}.type`, message)];
    }),
  ];
}

const typeOf = ({ type }: JsonObject): string => (typeof type === 'string' ? type : '');
const runsCode = (tool: JsonObject): boolean =>
  /^code_execution_|^web_(?:search|fetch)_2026/.test(typeOf(tool));

function adviseOnSearch(tools: readonly JsonObject[], { groups }: RequestContext): RequestIssue[] {
  const at = tools.findIndex(({ defer_loading: isDeferred }) => isDeferred === true);
  // A tool of one's own may search too, and a conversation may bring tools in.
  const finds = tools.some(
    (tool) =>
      typeOf(tool).startsWith('tool_search_tool') ||
      (tool.defer_loading !== true && /search|find|discover/i.test(`${tool.name} ${tool.description}`)),
  );
  const brings = groups.some(({ blocks }) =>
    blocks.some(({ block }) => block.type === 'tool_addition' || block.type === 'tool_search_tool_result'),
  );
  if (at < 0 || finds || brings) return [];
  const message =
    'The tool is deferred, and nothing in the request can find it. Add a tool search tool, or do not defer it.';
  return [toAdvice('search-missing', `tools.${at}.defer_loading`, message)];
}

function adviseOnCallers(tools: readonly JsonObject[]): RequestIssue[] {
  const at = tools.findIndex(
    ({ allowed_callers: called }) =>
      Array.isArray(called) && called.some((one) => String(one).startsWith('code_execution')),
  );
  if (at < 0 || tools.some(runsCode)) return [];
  const message =
    'The tool may be called by code, and nothing in the request runs any. Add a code execution tool.';
  return [toAdvice('caller-missing', `tools.${at}.allowed_callers`, message)];
}

function adviseOnCode(tools: readonly JsonObject[]): RequestIssue[] {
  const at = tools.findIndex((tool) => typeOf(tool).startsWith('code_execution_'));
  const filters = tools.some(
    (tool) => /^web_(?:search|fetch)_2026/.test(typeOf(tool)) && !isDirectOnly(tool),
  );
  const isUsed = tools.some(
    ({ allowed_callers: called, type }) => (type === undefined || type === 'custom') && Array.isArray(called),
  );
  if (at < 0 || !filters || isUsed) return [];
  const message =
    'Web search and fetch of this version run code by themselves; a code execution tool besides gives the model two places to run it.';
  return [toAdvice('two-code-environments', `tools.${at}`, message)];
}

const isDirectOnly = ({ allowed_callers: called }: JsonObject): boolean =>
  Array.isArray(called) && called.every((one) => one === 'direct');
