import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { getAt } from '@/lib/core/json/get-at';
import type { PathPart } from '@/lib/core/json/json-pointer';
import { mendType } from './mend-type';
import type { ToolFix } from './tool-fix';

/** What makes a valid schema of one place that was written as drafts 3 and 4 or another language write it; undefined where it is
 * something else. */
export function mendSchemaKeyword(definition: JsonObject, path: PathPart[]): ToolFix | undefined {
  const held = getAt(definition, path);
  const owner = getAt(definition, path.slice(0, -1));
  const keyword = path.at(-1);
  if (path.at(-2) === 'properties') return mendProperty(held, path);
  if (!isJsonObject(owner)) return undefined;
  switch (keyword) {
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
      return mendExclusive(owner, keyword, path);
    case 'required':
      return mendRequired(definition, held, path);
    case 'type':
      return toSetting(path, mendTypes(held));
    case 'items':
      return Array.isArray(held) && owner.prefixItems === undefined
        ? { label: 'Call it prefixItems', edits: [{ path, rename: 'prefixItems' }] }
        : undefined;
    case 'enum':
      return isJsonObject(held) ? undefined : toSetting(path, typeof held === 'string' ? [held] : undefined);
    default:
      return mendCount(held, path);
  }
}

const toSetting = (path: PathPart[], value: unknown): ToolFix | undefined =>
  value === undefined ? undefined : { label: `Set it to ${JSON.stringify(value)}`, edits: [{ path, value }] };

/** `"city": "string"` */
function mendProperty(held: unknown, path: PathPart[]): ToolFix | undefined {
  const type = mendType(held);
  return type === undefined ? undefined : toSetting(path, { type });
}

function mendTypes(held: unknown): unknown {
  if (!Array.isArray(held)) return mendType(held);
  const types = [...new Set(held.map(mendType))];
  return types.length > 0 && types.every((type) => type !== undefined) ? types : undefined;
}

function mendExclusive(
  owner: JsonObject,
  keyword: 'exclusiveMinimum' | 'exclusiveMaximum',
  path: PathPart[],
): ToolFix | undefined {
  const bound = keyword === 'exclusiveMinimum' ? 'minimum' : 'maximum';
  if (typeof owner[keyword] !== 'boolean') return mendCount(owner[keyword], path);
  const isSet = owner[keyword] === true && typeof owner[bound] === 'number';
  if (!isSet) return { label: `Remove ${keyword}`, edits: [{ path }] };
  return {
    label: 'Write it as 2020-12',
    edits: [{ path, value: owner[bound] }, { path: [...path.slice(0, -1), bound] }],
  };
}

/** Draft 3 wrote `"required": true` into the property itself. */
function mendRequired(definition: JsonObject, held: unknown, path: PathPart[]): ToolFix | undefined {
  if (typeof held === 'string') return toSetting(path, [held]);
  if (Array.isArray(held)) {
    const names = [...new Set(held.filter((name) => typeof name === 'string'))];
    return toSetting(path, names);
  }
  if (typeof held !== 'boolean') return undefined;
  const name = path.at(-2);
  const place = [...path.slice(0, -3), 'required'];
  const listed = getAt(definition, place);
  const isProperty = path.at(-3) === 'properties' && typeof name === 'string';
  if (!held || !isProperty) return { label: 'Remove required', edits: [{ path }] };
  if (listed !== undefined && !Array.isArray(listed)) return undefined;
  const names = [...new Set([...(listed ?? []), name])];
  return { label: 'List it as required', edits: [{ path }, { path: place, value: names }] };
}

/** A number, or true and false, that stands there as text. */
function mendCount(held: unknown, path: PathPart[]): ToolFix | undefined {
  if (typeof held !== 'string' || held.trim() === '') return undefined;
  if (held === 'true' || held === 'false') return toSetting(path, held === 'true');
  const number = Number(held);
  return Number.isFinite(number) ? toSetting(path, number) : undefined;
}
