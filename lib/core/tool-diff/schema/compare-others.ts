import type { JsonObject } from '@/lib/core/claude/message';
import { cutText } from '@/lib/core/cut-text';
import { toCanonicalText } from '@/lib/core/json/to-canonical-text';
import { writeJson } from '@/lib/core/json/write-json';
import type { FoundChange, SchemaPlace } from './found-change';

/** Keywords of which only values can tell whether a change narrows. */
const OTHERS = [
  'pattern',
  'format',
  'multipleOf',
  'uniqueItems',
  'items',
  'additionalItems',
  'prefixItems',
  'contains',
  'minContains',
  'maxContains',
  'allOf',
  'anyOf',
  'oneOf',
  'not',
  'if',
  'then',
  'else',
  'dependencies',
  'dependentRequired',
  'dependentSchemas',
  'patternProperties',
  'propertyNames',
  'unevaluatedProperties',
  'unevaluatedItems',
];

/** The keywords this compares. */
export const otherNames: readonly string[] = OTHERS;

/** Lists whose members are compared one by one where there are as many. */
const BY_MEMBER = new Set(['allOf', 'anyOf', 'oneOf', 'prefixItems']);

/** What of the other keywords is new, gone or different. */
export function compareOthers(a: JsonObject, b: JsonObject, { path, at }: SchemaPlace): FoundChange[] {
  return OTHERS.flatMap((keyword): FoundChange[] => {
    const [before, after] = [a[keyword], b[keyword]];
    if (toCanonicalText(before) === toCanonicalText(after)) return [];
    const place = { path: [...path, keyword], at };
    if (after === undefined) return [{ ...place, kind: 'seen', message: `${keyword} is gone` }];
    if (before === undefined) return [{ ...place, kind: 'open', message: tell(keyword, 'is new', after) }];
    if (keyword === 'items' && !Array.isArray(before) && !Array.isArray(after)) return [];
    if (Array.isArray(before) && Array.isArray(after) && BY_MEMBER.has(keyword)) {
      if (keyword !== 'prefixItems' && isReordered(before, after))
        return [{ ...place, kind: 'seen', message: `${keyword} is in another order` }];
      if (before.length === after.length) return [];
      const message = `${keyword} had ${before.length} and has ${after.length} now`;
      return [{ ...place, kind: 'open', message }];
    }
    return [{ ...place, kind: 'open', message: tell(keyword, 'is different', after) }];
  });
}

function isReordered(before: readonly unknown[], after: readonly unknown[]): boolean {
  const [one, other] = [before, after].map((list) => list.map(toCanonicalText).sort().join());
  return one === other;
}

/** A short value is said. */
function tell(keyword: string, what: string, value: unknown): string {
  const isShort = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return isShort ? `${keyword} ${what}: ${cutText(writeJson(value), 120)}` : `${keyword} ${what}`;
}
