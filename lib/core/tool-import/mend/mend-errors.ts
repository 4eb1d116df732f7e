import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import type { Tell } from '@/lib/core/repair/repair-change';
import { findFix } from '@/lib/core/tool/fix/find-fix';
import { lintTool } from '@/lib/core/tool/lint-tool';
import type { ToolFinding } from '@/lib/core/tool/tool-finding';
import { editValue, valueAt } from './edit-value';

/** So often a definition is looked at again after it was mended. */
const MOST_ROUNDS = 12;

/** Rules whose findings all go with the one field that asks for what they check. */
const FIELD_OF_RULE: Record<string, string> = { 'strict-schema': 'strict', 'strict-callers': 'strict' };

/**
 * A definition in which no rule finds anything the API would refuse: fixes are made where a rule has one, and what is
 * wrong without one is left out. What cannot be mended in its parts keeps its name and description, and nothing else.
 */
export function mendErrors(given: JsonObject, tell: Tell): JsonObject {
  let now = given;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const errors = lintTool(now).filter(({ severity }) => severity === 'error');
    if (errors.length === 0) return now;
    const isLost = errors.some((error) => fieldOf(error) !== undefined && !findFix(error, now));
    const next = [...errors].reverse().reduce((known, error) => mendOne(known, error, isLost, tell), now);
    if (next === now) break;
    now = next;
  }
  if (lintTool(now).every(({ severity }) => severity !== 'error')) return now;
  tell('', 'The definition could not be mended in its parts: only its name and description are left.', now);
  const { name, description } = now;
  return {
    name,
    ...(typeof description === 'string' ? { description } : {}),
    input_schema: { type: 'object', properties: {} },
  };
}

const fieldOf = ({ rule }: ToolFinding): string | undefined =>
  Object.hasOwn(FIELD_OF_RULE, rule) ? FIELD_OF_RULE[rule] : undefined;

/** @param isLost true where what a field asks for cannot be had: the field goes, and nothing else changes for it */
function mendOne(definition: JsonObject, error: ToolFinding, isLost: boolean, tell: Tell): JsonObject {
  const field = fieldOf(error);
  if (field !== undefined && isLost) return remove(definition, [field], error, tell);
  // An example that does not fit goes as a whole: what is left of it would be another example.
  if (error.rule === 'examples-fit') return remove(definition, error.path.slice(0, 2), error, tell);
  const fix = findFix(error, definition);
  if (!fix) return remove(definition, error.path, error, tell);
  const fixed = fix.edits.reduce<unknown>(editValue, definition);
  if (!isJsonObject(fixed)) return definition;
  const before = valueAt(definition, error.path);
  tell(error.path.join('.'), `${fix.label}: ${error.message}`, ...(error.path.length === 0 ? [] : [before]));
  return fixed;
}

function remove(
  definition: JsonObject,
  path: ToolFinding['path'],
  error: ToolFinding,
  tell: Tell,
): JsonObject {
  const before = valueAt(definition, path);
  if (path.length === 0 || before === undefined) return definition;
  tell(path.join('.'), `Left out: ${error.message}`, before);
  const edited = editValue(definition, { path });
  return isJsonObject(edited) ? edited : definition;
}
