import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import type { Tell } from '@/lib/core/repair/repair-change';

/** What a tool of one's own may have. Source: Messages API, tools. */
const FIELDS = [
  'type',
  'name',
  'description',
  'input_schema',
  'strict',
  'cache_control',
  'input_examples',
  'defer_loading',
  'allowed_callers',
  'eager_input_streaming',
];

/** What else is written beside a definition, and why it is no part of it. */
const WHY: Record<string, string> = {
  annotations: 'Hints of an MCP server are no part of a tool for Claude.',
  title: 'A tool for Claude has no title; what the model is to know belongs into the description.',
  outputSchema: 'The API takes no schema of the answer. Say in the description what comes back.',
};

const FLAGS = ['strict', 'defer_loading', 'eager_input_streaming'];

const CALLERS = ['direct', 'code_execution_20250825', 'code_execution_20260120', 'code_execution_20260521'];

/** The fields Claude's tools have, each with a value of its kind; all else leaves the definition and is told. */
export function mendFields(given: JsonObject, tell: Tell): JsonObject {
  const known = Object.entries(given).filter(([key, held]) => {
    if (FIELDS.includes(key) && held !== null) return true;
    const why = Object.hasOwn(WHY, key)
      ? WHY[key]
      : `"${key}" is no field of a tool for Claude; it was left out.`;
    tell(key, held === null ? `${key} was empty; it was left out.` : String(why), held);
    return false;
  });
  const fields = known.length === Object.keys(given).length ? given : Object.fromEntries(known);
  return [mendType, mendDescription, mendFlags, mendCache, mendCallers].reduce(
    (now, step) => step(now, tell),
    fields,
  );
}

const without = (fields: JsonObject, key: string): JsonObject =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => name !== key));

function mendType(fields: JsonObject, tell: Tell): JsonObject {
  if (fields.type === undefined || fields.type === 'custom') return fields;
  tell('type', 'The API knows no such type of tool; it became a tool of your own.', fields.type);
  return without(fields, 'type');
}

function mendDescription(fields: JsonObject, tell: Tell): JsonObject {
  const { description } = fields;
  if (description === undefined || typeof description === 'string') return fields;
  tell('description', 'A description is text.', description);
  const isLines = Array.isArray(description) && description.every((one) => typeof one === 'string');
  return isLines ? { ...fields, description: description.join('\n') } : without(fields, 'description');
}

function mendFlags(fields: JsonObject, tell: Tell): JsonObject {
  const wrong = FLAGS.filter((key) => fields[key] !== undefined && typeof fields[key] !== 'boolean');
  if (wrong.length === 0) return fields;
  const pairs = Object.entries(fields).flatMap(([key, held]): [string, unknown][] => {
    if (!wrong.includes(key)) return [[key, held]];
    tell(key, `${key} is true or false.`, held);
    return held === 'true' || held === 'false' ? [[key, held === 'true']] : [];
  });
  return Object.fromEntries(pairs);
}

function mendCache(fields: JsonObject, tell: Tell): JsonObject {
  const { cache_control: cache } = fields;
  if (cache === undefined) return fields;
  const isRight =
    isJsonObject(cache) &&
    cache.type === 'ephemeral' &&
    (cache.ttl === undefined || cache.ttl === '5m' || cache.ttl === '1h') &&
    fields.defer_loading !== true;
  if (isRight) return fields;
  tell('cache_control', 'The API would refuse this cache_control; it was left out.', cache);
  return without(fields, 'cache_control');
}

function mendCallers(fields: JsonObject, tell: Tell): JsonObject {
  const { allowed_callers: callers } = fields;
  if (callers === undefined) return fields;
  const known: unknown[] = Array.isArray(callers)
    ? callers.filter((one) => CALLERS.includes(String(one)))
    : [];
  if (Array.isArray(callers) && known.length === callers.length && known.length > 0) return fields;
  tell('allowed_callers', 'The API knows no such caller.', callers);
  return known.length > 0 ? { ...fields, allowed_callers: known } : without(fields, 'allowed_callers');
}
