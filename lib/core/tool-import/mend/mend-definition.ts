import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import type { RepairChange, Tell } from '@/lib/core/repair/repair-change';
import { findAnthropicTool, isDatedToolType } from '@/lib/core/tool/anthropic-tools';
import type { FoundTool } from '../tool-reader';
import { mendErrors } from './mend-errors';
import { mendFields } from './mend-fields';
import { mendSchema } from './mend-schema';
import { toFreeName } from './to-free-name';

/** The longest name the API has been seen to take, and the longest one the documentation allows for names made here. */
const LONGEST = 128;
const LONGEST_MADE = 64;

/**
 * A definition that the API takes, of one that was found, and every change with what stood there before.
 *
 * @param place in the list, from 1: for one without a name
 * @param taken names of the list so far; the name of this one is added
 */
export function mendDefinition(
  { definition, changes: made = [] }: FoundTool,
  place: number,
  taken: Set<string>,
): { definition: JsonObject; changes: RepairChange[] } {
  const changes = [...made];
  const tell: Tell = (path, message, before) => {
    changes.push({ path, message, ...(before === undefined ? {} : { before }) });
  };
  const given = isJsonObject(definition) ? definition : toEmpty(definition, tell);
  if (isAnthropic(given.type)) {
    const mended = mendErrors(given, tell);
    if (typeof mended.name === 'string') taken.add(mended.name);
    return { definition: mended, changes };
  }
  const named = withName(mendFields(given, tell), place, taken, tell);
  return { definition: mendErrors(withSchema(named, tell), tell), changes };
}

const isAnthropic = (type: unknown): boolean =>
  typeof type === 'string' && (findAnthropicTool(type) !== null || isDatedToolType(type));

function toEmpty(definition: unknown, tell: Tell): JsonObject {
  tell('', 'There was no definition at this place of the list; an empty tool keeps it.', definition);
  return {};
}

function withName(given: JsonObject, place: number, taken: Set<string>, tell: Tell): JsonObject {
  const { name } = given;
  const wish = typeof name === 'string' ? name : '';
  if (/^[a-zA-Z0-9_-]{1,128}$/.test(wish) && !taken.has(wish)) {
    taken.add(wish);
    return given;
  }
  const isTwice = taken.has(wish);
  const made = toFreeName(wish, `tool_${place}`, taken, isTwice ? LONGEST : LONGEST_MADE);
  const why = isTwice
    ? 'Another tool has this name already'
    : wish === ''
      ? 'There was no name'
      : 'The API refuses this name';
  tell('name', `${why}: it is called ${made}.`, name);
  const { name: _name, ...rest } = given;
  return { name: made, ...rest };
}

function withSchema(given: JsonObject, tell: Tell): JsonObject {
  const { schema, renamed } = mendSchema(given.input_schema, tell);
  const { input_examples: examples } = given;
  const named =
    renamed.size > 0 && Array.isArray(examples) ? examples.map((one) => rename(one, renamed)) : examples;
  if (schema === given.input_schema && named === examples) return given;
  return { ...given, input_schema: schema, ...(named === undefined ? {} : { input_examples: named }) };
}

const rename = (example: unknown, renamed: ReadonlyMap<string, string>): unknown =>
  isJsonObject(example)
    ? Object.fromEntries(Object.entries(example).map(([key, held]) => [renamed.get(key) ?? key, held]))
    : example;
