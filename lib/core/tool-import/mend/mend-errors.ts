import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { getAt } from '@/lib/core/json/get-at';
import type { PathPart } from '@/lib/core/json/json-pointer';
import type { Tell } from '@/lib/core/repair/repair-change';
import { findToolFamily } from '@/lib/core/tool/family/tool-families';
import { findFix } from '@/lib/core/tool/fix/find-fix';
import type { ToolFinding } from '@/lib/core/tool/tool-finding';
import { editValue } from './edit-value';
import { findErrors } from './find-errors';

/** So often a definition is looked at again after it was mended; from so often on a field goes as a whole. */
const MOST_ROUNDS = 12;
const WHOLE_FROM = 8;

/** Rules whose findings all go with the one field that asks for what they check. */
const FIELD_OF_RULE: Record<string, string> = {
  'strict-schema': 'strict',
  'strict-callers': 'strict',
  'code-schema': 'allowed_callers',
};

/**
 * A definition in which no rule finds anything the API would refuse: fixes are made where a rule has one, what a tool of
 * Anthropic's cannot be without is set as a new one begins, and what is wrong otherwise is left out. What cannot be mended
 * in its parts keeps its name and description, and nothing else.
 */
export function mendErrors(given: JsonObject, tell: Tell): JsonObject {
  let now = given;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const errors = findPlaced(now, round >= WHOLE_FROM);
    if (errors.length === 0) return now;
    const lost = new Set(
      errors.filter((error) => !findFix(error, now)).flatMap((error) => fieldOf(error) ?? []),
    );
    const next = [...errors].reverse().reduce((known, error) => mendOne(known, error, lost, tell), now);
    if (next === now) break;
    now = next;
  }
  if (findErrors(now).length === 0) return now;
  tell('', 'The definition could not be mended in its parts: only its name and description are left.', now);
  const { name, description } = now;
  return {
    name,
    ...(typeof description === 'string' ? { description } : {}),
    input_schema: { type: 'object', properties: {} },
  };
}

/** Errors, each at a place that is there, one a place and rule: the second would take out what moved up. */
function findPlaced(definition: JsonObject, isWhole: boolean): ToolFinding[] {
  const placed = findErrors(definition).map((error) => {
    if (isBegun(definition, error)) return error;
    const path = toHeld(definition, error.path);
    return { ...error, path: isWhole && path[0] !== 'input_schema' ? path.slice(0, 1) : path };
  });
  return [...new Map(placed.map((error) => [JSON.stringify([error.rule, error.path]), error])).values()];
}

/** The nearest place around that holds something. */
function toHeld(definition: JsonObject, path: PathPart[]): PathPart[] {
  let held = path;
  while (held.length > 0 && getAt(definition, held) === undefined) held = held.slice(0, -1);
  return held;
}

const fieldOf = ({ rule }: ToolFinding): string | undefined =>
  Object.hasOwn(FIELD_OF_RULE, rule) ? FIELD_OF_RULE[rule] : undefined;

/** True for a field that lacks and that every new tool of the family begins with. */
const isBegun = ({ type }: JsonObject, { rule, path }: ToolFinding): boolean =>
  rule === 'missing-field' &&
  path.length === 1 &&
  findToolFamily(type)?.begin?.[String(path[0])] !== undefined;

/** @param lost fields whose rules cannot be kept: they go, and nothing else changes for them */
function mendOne(
  definition: JsonObject,
  error: ToolFinding,
  lost: ReadonlySet<string>,
  tell: Tell,
): JsonObject {
  const field = fieldOf(error);
  if (field !== undefined && lost.has(field)) return remove(definition, [field], error, tell);
  if (isBegun(definition, error)) return begin(definition, String(error.path[0]), tell);
  // An example that does not fit goes as a whole: what is left of it would be another example.
  if (error.rule === 'examples-fit') return remove(definition, error.path.slice(0, 2), error, tell);
  const fix = findFix(error, definition);
  if (!fix) return remove(definition, error.path, error, tell);
  const fixed = fix.edits.reduce<unknown>(editValue, definition);
  if (!isJsonObject(fixed)) return definition;
  const before = getAt(definition, error.path);
  tell(error.path.join('.'), `${fix.label}: ${error.message}`, ...(error.path.length === 0 ? [] : [before]));
  return fixed;
}

function begin(definition: JsonObject, field: string, tell: Tell): JsonObject {
  const value = findToolFamily(definition.type)?.begin?.[field];
  tell(field, `The tool cannot be without ${field}; it was set to ${JSON.stringify(value)}. Set your own.`);
  return { ...definition, [field]: value };
}

function remove(
  definition: JsonObject,
  path: ToolFinding['path'],
  error: ToolFinding,
  tell: Tell,
): JsonObject {
  const before = getAt(definition, path);
  if (path.length === 0 || before === undefined) return definition;
  tell(path.join('.'), `Left out: ${error.message}`, before);
  const edited = editValue(definition, { path });
  return isJsonObject(edited) ? edited : definition;
}
