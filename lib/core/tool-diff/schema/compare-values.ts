import type { JsonObject } from '@/lib/core/claude/message';
import { cutText } from '@/lib/core/cut-text';
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
  const isReordered = toCanonicalText(before) !== toCanonicalText(after);
  return [
    ...(gone.length > 0
      ? [
          {
            ...where,
            kind: place.isSure ? ('narrowed' as const) : ('open' as const),
            message: `No longer allowed: ${name(gone)}`,
            tries: gone.slice(0, MAX_NAMED),
          },
        ]
      : []),
    ...(come.length > 0 ? [{ ...where, kind: 'seen' as const, message: `Allowed now: ${name(come)}` }] : []),
    ...(gone.length === 0 && come.length === 0 && isReordered
      ? [{ ...where, kind: 'seen' as const, message: 'The values stand in another order' }]
      : []),
  ];
}

function readValues(schema: JsonObject): readonly unknown[] | undefined {
  if (Array.isArray(schema.enum)) return schema.enum;
  return Object.hasOwn(schema, 'const') ? [schema.const] : undefined;
}

function without(values: readonly unknown[], others: readonly unknown[]): unknown[] {
  const known = new Set(others.map(toCanonicalText));
  return values.filter((value) => !known.has(toCanonicalText(value)));
}

function name(values: readonly unknown[]): string {
  const named = values.slice(0, MAX_NAMED).map((value) => cutText(writeJson(value), 80));
  const more = values.length - MAX_NAMED;
  return more > 0 ? `${named.join(', ')} and ${more} more` : named.join(', ');
}
