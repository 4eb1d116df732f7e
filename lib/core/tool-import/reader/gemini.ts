import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { toRenamed } from '../to-renamed';
import type { EntryReader, FoundTool, TellProblem } from '../tool-reader';

/** Declarations of functions, in the list they stand in or one by itself, and the tools Google runs beside them. */
export const gemini: EntryReader = {
  id: 'gemini',
  label: 'function declarations for Gemini',
  from: 'entry',
  sniff: (entry) =>
    isJsonObject(entry) &&
    (findList(entry) !== undefined || isDeclaration(entry) || findHosted(entry).length > 0),
  read(entry, tell) {
    if (!isJsonObject(entry)) return [];
    const hosted = findHosted(entry);
    const listed = findList(entry);
    const list = listed ?? (hosted.length > 0 ? [] : [entry]);
    const made: FoundTool[] = list.map((one: unknown) =>
      isJsonObject(one) ? readOne(one) : { definition: one },
    );
    if (listed || hosted.length > 0) tellOthers(entry, tell);
    return [...made, ...hosted];
  },
};

/** What else stands beside the functions: tools of Google's that Anthropic has none for. */
function tellOthers(entry: JsonObject, tell: TellProblem): void {
  for (const key of Object.keys(entry))
    if (!LISTS.includes(key) && !(Object.hasOwn(HOSTED, key) && isJsonObject(entry[key])))
      tell({
        severity: 'warning',
        path: key,
        message: `"${key.slice(0, 200)}" was left out: no tool of Anthropic does the same.`,
      });
}

const LISTS = ['functionDeclarations', 'function_declarations'];

const findList = (entry: JsonObject): unknown[] | undefined =>
  LISTS.map((key) => entry[key]).find(Array.isArray);

/** By what only this form has: types in capitals, or a schema under a name of its own. */
function isDeclaration(entry: JsonObject): boolean {
  if (typeof entry.name !== 'string') return false;
  if ('parametersJsonSchema' in entry || 'parameters_json_schema' in entry) return true;
  const { parameters } = entry;
  return isJsonObject(parameters) && typeof parameters.type === 'string' && /^[A-Z_]+$/.test(parameters.type);
}

const KEYS = ['parametersJsonSchema', 'parameters_json_schema', 'parameters'];

function readOne(entry: JsonObject): FoundTool {
  const key = KEYS.find((name) => entry[name] !== undefined) ?? 'parameters';
  return toRenamed(entry, key);
}

const HOSTED: Record<string, JsonObject> = {
  googleSearch: { type: 'web_search_20260209', name: 'web_search' },
  google_search: { type: 'web_search_20260209', name: 'web_search' },
  googleSearchRetrieval: { type: 'web_search_20260209', name: 'web_search' },
  codeExecution: { type: 'code_execution_20260120', name: 'code_execution' },
  code_execution: { type: 'code_execution_20260120', name: 'code_execution' },
  urlContext: { type: 'web_fetch_20260209', name: 'web_fetch' },
  url_context: { type: 'web_fetch_20260209', name: 'web_fetch' },
  google_search_retrieval: { type: 'web_search_20260209', name: 'web_search' },
};

/** One tool may ask for several. */
function findHosted(entry: JsonObject): FoundTool[] {
  if (typeof entry.name === 'string') return [];
  return Object.keys(entry).flatMap((key): FoundTool[] => {
    const definition = Object.hasOwn(HOSTED, key) && isJsonObject(entry[key]) ? HOSTED[key] : undefined;
    if (!definition) return [];
    const message = `A tool that runs at Google; ${definition.name} of Anthropic does the same.`;
    return [{ definition, changes: [{ path: key, message, before: entry[key] }] }];
  });
}
