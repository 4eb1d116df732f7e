import type { JsonObject } from '@/lib/core/claude/message';
import type { FoundChange, SchemaPlace } from './found-change';

/** A value of each type. */
const samples: Record<string, readonly unknown[]> = {
  string: ['text', ''],
  number: [0.5, 1.5, 1],
  integer: [1, 0],
  boolean: [true],
  null: [null],
  array: [[]],
  object: [{}],
};

const ALL = Object.keys(samples);

/** Which types of values are not allowed any more, or are allowed now. */
export function compareTypes(a: JsonObject, b: JsonObject, { path, at, isSure }: SchemaPlace): FoundChange[] {
  const [before, after] = [readTypes(a.type), readTypes(b.type)];
  const place = { path: [...path, 'type'], at };
  if (!before && !after) return [];
  const gone = (before ?? ALL).filter((type) => !allows(after, type));
  const come = (after ?? ALL).filter((type) => !allows(before, type));
  const found: FoundChange[] = [];
  if (gone.length > 0) {
    const message = before
      ? `The type was ${before.join(' or ')} and is ${(after ?? ['any']).join(' or ')} now`
      : `The type is ${(after ?? []).join(' or ')} now; any was allowed`;
    const tries = gone.flatMap((type) => samples[type] ?? []);
    found.push({ ...place, kind: before && isSure ? 'narrowed' : 'open', message, tries, isDoubted: true });
  }
  if (come.length > 0 && gone.length === 0) {
    const message = after ? `The type may also be ${come.join(' or ')} now` : 'Any type is allowed now';
    found.push({ ...place, kind: 'seen', message });
  }
  return found;
}

/** Null for any type. */
function readTypes(type: unknown): string[] | null {
  const types = (Array.isArray(type) ? type : [type]).filter((one) => typeof one === 'string');
  return types.length === 0 ? null : types;
}

const allows = (types: readonly string[] | null, type: string): boolean =>
  types === null || types.includes(type) || (type === 'integer' && types.includes('number'));
