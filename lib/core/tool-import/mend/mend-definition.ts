import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import type { RepairChange, Tell } from '@/lib/core/repair/repair-change';
import { readToolFacts } from '@/lib/core/tool/read-tool-facts';
import type { FoundTool } from '../tool-reader';
import { mendDomains } from './mend-domains';
import { mendErrors } from './mend-errors';
import { mendFields } from './mend-fields';
import { mendSchema } from './mend-schema';
import { isPossibleName, type NamePlan, toFixedName } from './plan-names';
import { toFreeName } from './to-free-name';
import { toOwnTool } from './to-own-tool';

/** The longest name the API has been seen to take, and the longest one the documentation allows for names made here. */
const LONGEST = 128;
const LONGEST_MADE = 64;

/**
 * A definition that the API takes, of one that was found, and every change with what stood there before.
 *
 * @param index in the list, from 0
 * @param names who keeps which name; a name that is made is added
 */
export function mendDefinition(
  { definition, changes: made = [] }: FoundTool,
  index: number,
  names: NamePlan,
): { definition: JsonObject; changes: RepairChange[] } {
  const changes = [...made];
  const tell: Tell = (path, message, before) => {
    changes.push({ path, message, ...(before === undefined ? {} : { before }) });
  };
  const given = isJsonObject(definition) ? definition : toEmpty(definition, tell);
  const fixed = toFixedName(given);
  const isTwice = fixed !== null && names.owners.get(fixed) !== index;
  if (readToolFacts(given).kind === 'anthropic' && !isTwice)
    return { definition: mendErrors(mendDomains(given, tell), tell), changes };
  const own = isTwice
    ? toOwnTool(given, fixed, names.taken, tell)
    : withName(mendFields(given, tell), index, names, tell);
  return { definition: mendErrors(withSchema(own, tell), tell), changes };
}

function toEmpty(definition: unknown, tell: Tell): JsonObject {
  tell('', 'There was no definition at this place of the list; an empty tool keeps it.', definition);
  return {};
}

function withName(given: JsonObject, index: number, { owners, taken }: NamePlan, tell: Tell): JsonObject {
  const { name } = given;
  const wish = typeof name === 'string' ? name : '';
  if (owners.get(wish) === index) return given;
  const isTwice = isPossibleName(wish);
  const made = toFreeName(wish, `tool_${index + 1}`, taken, isTwice ? LONGEST : LONGEST_MADE);
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
