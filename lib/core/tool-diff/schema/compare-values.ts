import type { JsonObject } from '@/lib/core/claude/message';
import { cutText } from '@/lib/core/cut-text';
import { childText } from '@/lib/core/json/lossless/child-text';
import { toCanonicalNumber } from '@/lib/core/json/to-canonical-number';
import { toCanonicalText } from '@/lib/core/json/to-canonical-text';
import { writeJson } from '@/lib/core/json/write-json';
import type { FoundChange, SchemaPlace } from './found-change';

/** So many values are named. */
const MAX_NAMED = 10;

/** Which values of `enum` or `const` are gone, and which have come. */
export function compareValues(a: JsonObject, b: JsonObject, place: SchemaPlace): FoundChange[] {
  const [before, after] = [readValues(a), readValues(b)];
  if (!before && !after) return [];
  const where = { path: [...place.path, 'enum' in b || 'enum' in a ? 'enum' : 'const'], at: place.at };
  if (!after) return [{ ...where, kind: 'seen', message: 'Other values are allowed now too' }];
  if (!before)
    return [
      { ...where, kind: 'open', message: `Only these values are allowed now: ${name(after)}`, tries: [] },
    ];
  const gone = without(before, after);
  const come = without(after, before);
  const found: FoundChange[] = [];
  if (gone.length > 0) {
    const tries = gone.slice(0, MAX_NAMED).map(({ value }) => value);
    const kind = place.isSure ? 'narrowed' : 'open';
    // A value that is rounded where it is tried tells nothing.
    const isDoubted = gone.every(({ value, text }) => text === writeJson(value));
    found.push({ ...where, kind, message: `No longer allowed: ${name(gone)}`, tries, isDoubted });
  }
  if (come.length > 0) found.push({ ...where, kind: 'seen', message: `Allowed now: ${name(come)}` });
  if (found.length === 0 && before.some(({ key }, index) => key !== after[index]?.key))
    found.push({ ...where, kind: 'seen', message: 'The values stand in another order' });
  return found;
}

/** A value that is allowed. */
interface Allowed {
  value: unknown;
  /** As it was written: a number to its last digit. */
  text: string;
  /** Equal values have the same. */
  key: string;
}

function readValues(schema: JsonObject): readonly Allowed[] | undefined {
  if (Array.isArray(schema.enum)) {
    const values: unknown[] = schema.enum;
    return values.map((value, index) => toAllowed(value, childText(values, index)));
  }
  return Object.hasOwn(schema, 'const') ? [toAllowed(schema.const, childText(schema, 'const'))] : undefined;
}

const toAllowed = (value: unknown, written: string | undefined): Allowed => ({
  value,
  text: written ?? writeJson(value),
  key:
    typeof value === 'number' && written !== undefined ? toCanonicalNumber(written) : toCanonicalText(value),
});

function without(values: readonly Allowed[], others: readonly Allowed[]): Allowed[] {
  const known = new Set(others.map(({ key }) => key));
  return values.filter(({ key }) => !known.has(key));
}

function name(values: readonly Allowed[]): string {
  const named = values.slice(0, MAX_NAMED).map(({ text }) => cutText(text, 80));
  const more = values.length - MAX_NAMED;
  return more > 0 ? `${named.join(', ')} and ${more} more` : named.join(', ');
}
