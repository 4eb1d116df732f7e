import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { toRenamed } from '../to-renamed';
import type { EntryReader, FoundTool } from '../tool-reader';

/** Declarations of functions, in the list they stand in or one by itself, and the tools Google runs beside them. */
export const gemini: EntryReader = {
  id: 'gemini',
  label: 'function declarations for Gemini',
  from: 'entry',
  sniff: (entry) =>
    isJsonObject(entry) &&
    (findList(entry) !== undefined || isDeclaration(entry) || findHosted(entry) !== undefined),
  read(entry) {
    if (!isJsonObject(entry)) return [];
    const hosted = findHosted(entry);
    const list = findList(entry) ?? (hosted ? [] : [entry]);
    const made: FoundTool[] = list.map((one: unknown) =>
      isJsonObject(one) ? readOne(one) : { definition: one },
    );
    return hosted ? [...made, hosted] : made;
  },
};

const findList = (entry: JsonObject): unknown[] | undefined =>
  [entry.functionDeclarations, entry.function_declarations].find(Array.isArray);

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
};

function findHosted(entry: JsonObject): FoundTool | undefined {
  const key = Object.keys(HOSTED).find((name) => isJsonObject(entry[name]));
  const definition = key === undefined || typeof entry.name === 'string' ? undefined : HOSTED[key];
  if (!definition || key === undefined) return undefined;
  const message = `A tool that runs at Google; ${definition.name} of Anthropic does the same.`;
  return { definition, changes: [{ path: key, message, before: entry[key] }] };
}
