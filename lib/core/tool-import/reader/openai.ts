import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { isDeepEqual } from '@/lib/core/json/is-deep-equal';
import type { RepairChange } from '@/lib/core/repair/repair-change';
import { toRenamed, toTypeless } from '../to-renamed';
import type { EntryReader, FoundTool } from '../tool-reader';

/** A function of the chat or the responses API: `{type: "function", function: {…}}`, its flat form, or the function alone. */
export const openai: EntryReader = {
  id: 'openai',
  label: 'functions and tools for OpenAI',
  from: 'entry',
  sniff: (entry) =>
    isJsonObject(entry) &&
    (isJsonObject(entry.function) ||
      isJsonObject(entry.custom) ||
      (typeof entry.type === 'string' && (entry.type === 'function' || Object.hasOwn(HOSTED, entry.type))) ||
      (typeof entry.name === 'string' && ('parameters' in entry || isFreeText(entry) || isBare(entry)))),
  read: (entry) => (isJsonObject(entry) ? [readEntry(entry)] : []),
};

/** A function without parameters needs none. */
const isBare = (entry: JsonObject): boolean =>
  typeof entry.description === 'string' &&
  Object.keys(entry).every((key) => ['name', 'description', 'type', 'strict'].includes(key));

/** Tools that run at their maker, with the one of Anthropic's that does the same. */
const HOSTED: Record<string, JsonObject> = {
  web_search: { type: 'web_search_20260209', name: 'web_search' },
  web_search_preview: { type: 'web_search_20260209', name: 'web_search' },
  code_interpreter: { type: 'code_execution_20260120', name: 'code_execution' },
};

const isFreeText = (entry: JsonObject): boolean =>
  entry.type === 'custom' && !('input_schema' in entry) && 'format' in entry;

function readEntry(entry: JsonObject): FoundTool {
  const hosted =
    typeof entry.type === 'string' && Object.hasOwn(HOSTED, entry.type) ? HOSTED[entry.type] : undefined;
  if (hosted) {
    const message = `A tool that runs at OpenAI; ${hosted.name} of Anthropic does the same.`;
    return { definition: hosted, changes: [{ path: 'type', message, before: entry }] };
  }
  const { function: nested, custom, ...around } = entry;
  if (isJsonObject(custom))
    return readFreeText({ ...custom, ...without(around, 'type') }, toTold(custom, around));
  if (isFreeText(entry)) return readFreeText(entry, []);
  const own = isJsonObject(nested) ? { ...nested, ...without(around, 'type') } : without(entry, 'type');
  const named = toRenamed(own, 'parameters');
  const moved = isJsonObject(nested)
    ? [
        { path: 'function', message: 'Name, description and parameters were taken out of "function".' },
        ...toTold(nested, around),
      ]
    : [];
  return { ...named, changes: [...toTypeless(entry), ...moved, ...named.changes] };
}

/** What is said inside and around counts as it is said around. */
const toTold = (inner: JsonObject, around: JsonObject): RepairChange[] =>
  Object.keys(inner)
    .filter((key) => key === 'type' || (Object.hasOwn(around, key) && !isDeepEqual(inner[key], around[key])))
    .map((key) => ({
      path: key,
      message: `"${key}" stood there twice; what stood inside was left out.`,
      before: inner[key],
    }));

/** A tool whose input is one text, in a grammar or free. */
function readFreeText({ type: _type, format, ...rest }: JsonObject, told: RepairChange[]): FoundTool {
  const input_schema = {
    type: 'object',
    properties: { input: { type: 'string', description: 'The whole input, as text.' } },
    required: ['input'],
  };
  const message = 'A tool that takes plain text; the text became the property "input".';
  return {
    definition: { ...rest, input_schema },
    changes: [
      { path: 'input_schema', message, ...(format === undefined ? {} : { before: format }) },
      ...told,
    ],
  };
}

const without = (entry: JsonObject, key: string): JsonObject =>
  Object.fromEntries(Object.entries(entry).filter(([name]) => name !== key));
