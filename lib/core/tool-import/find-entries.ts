import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';

/** What requests, answers and files put a list of tools in. */
const AROUND = [
  'result',
  'toolConfig',
  'tool_config',
  'body',
  'params',
  'request',
  'config',
  'session',
  'data',
  'response',
];

/** Names of lists of tools. */
const LISTS = ['tools', 'functions', 'functionDeclarations', 'function_declarations'];

/** So far inside of other things a list of tools is looked for. */
const DEEPEST = 4;

/**
 * The list of tools in what was pasted, each entry as it stands: the list itself, that of a request, of an answer of an MCP
 * server, or what is named in an object of tools. Undefined where there is none.
 */
export function findEntries(value: unknown, deep = 0): unknown[] | undefined {
  if (Array.isArray(value)) return ofList(value, deep);
  if (!isJsonObject(value)) return undefined;
  const lists = LISTS.flatMap((key) => {
    const held = value[key];
    if (Array.isArray(held)) return [held];
    return key === 'tools' && isJsonObject(held) ? [ofMap(held)] : [];
  });
  if (lists.length > 0) return lists.flat();
  if (deep >= DEEPEST) return undefined;
  for (const key of AROUND) {
    const found = isJsonObject(value[key]) ? findEntries(value[key], deep + 1) : undefined;
    if (found) return found;
  }
  return undefined;
}

/** A list may hold answers or pages of a list, each with tools of its own. */
function ofList(list: readonly unknown[], deep: number): unknown[] {
  const hasPages = deep < DEEPEST && list.some(isPage);
  return hasPages
    ? list.flatMap((one) => (isPage(one) ? (findEntries(one, deep + 1) ?? []) : [one]))
    : [...list];
}

const isPage = (one: unknown): boolean =>
  isJsonObject(one) &&
  one.name === undefined &&
  (Array.isArray(one.tools) || (isJsonObject(one.result) && Array.isArray(one.result.tools)));

/** Tools by their names, as some libraries write them. */
const ofMap = (tools: JsonObject): unknown[] =>
  Object.entries(tools).map(([name, held]) => (isJsonObject(held) ? { name, ...held } : held));
