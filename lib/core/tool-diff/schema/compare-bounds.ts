import type { JsonObject } from '@/lib/core/claude/message';
import { childText } from '@/lib/core/json/lossless/child-text';
import { compareNumbers } from '@/lib/core/schema/compare-numbers';
import type { FoundChange, SchemaPlace } from './found-change';

/** Keywords that are bounds: from below, or from above. */
const bounds = {
  minimum: 'least',
  exclusiveMinimum: 'least',
  minLength: 'least',
  minItems: 'least',
  minProperties: 'least',
  maximum: 'most',
  exclusiveMaximum: 'most',
  maxLength: 'most',
  maxItems: 'most',
  maxProperties: 'most',
} as const;

/** The keywords this compares. */
export const boundNames: readonly string[] = Object.keys(bounds);

/** No longer value than this is made only to be tried. */
const MAX_TRIED = 10_000;

/** Which bounds are tighter, and which are wider. */
export function compareBounds(
  a: JsonObject,
  b: JsonObject,
  { path, at, isSure }: SchemaPlace,
): FoundChange[] {
  return Object.entries(bounds).flatMap(([keyword, side]): FoundChange[] => {
    const [before, after] = [readBound(a, keyword), readBound(b, keyword)];
    const isMore = before && after ? (compareNumbers(after.text, before.text) ?? 0) : 0;
    if (before && after ? isMore === 0 : before === after) return [];
    const place = { path: [...path, keyword], at };
    if (after === undefined)
      return [{ ...place, kind: 'seen', message: `There is no ${keyword} any more; it was ${before?.text}` }];
    const isTighter = before === undefined || (side === 'least' ? isMore > 0 : isMore < 0);
    const message =
      before === undefined
        ? `${keyword} is ${after.text} now`
        : `${keyword} was ${before.text} and is ${after.text} now`;
    if (!isTighter) return [{ ...place, kind: 'seen', message }];
    const kind = before !== undefined && isSure ? 'narrowed' : 'open';
    const tries = makeTries(keyword, side, before?.value, after.value);
    return [{ ...place, kind, message, tries, isDoubted: areTelling(keyword, a, before, after) }];
  });
}

/** A bound as a number and as it was written, to its last digit. */
interface Bound {
  value: number;
  text: string;
}

function readBound(schema: JsonObject, keyword: string): Bound | undefined {
  const value = schema[keyword];
  if (typeof value !== 'number') return undefined;
  return { value, text: childText(schema, keyword) ?? String(value) };
}

/** The whole numbers next to a bound, on the side that it allows. */
function wholeFrom(side: 'least' | 'most', bound: number): number[] {
  const [first, step] = side === 'least' ? [Math.ceil(bound), 1] : [Math.floor(bound), -1];
  return [first, first + step];
}

/** Where these stand beside a bound, the values that are tried for it may all be refused for them. */
const CONDITIONS = [
  'pattern',
  'format',
  'multipleOf',
  'allOf',
  'anyOf',
  'oneOf',
  'not',
  'if',
  'enum',
  'const',
];

/** Whether the values that are tried for a bound would show that it refuses something. */
function areTelling(keyword: string, a: JsonObject, before: Bound | undefined, after: Bound): boolean {
  if (CONDITIONS.some((name) => Object.hasOwn(a, name))) return false;
  const bounds = [before, after].filter((bound) => bound !== undefined);
  if (bounds.some(({ value, text }) => Math.abs(value) > Number.MAX_SAFE_INTEGER || text !== String(value)))
    return false;
  if (keyword.endsWith('Length')) return bounds.every(({ value }) => value <= MAX_TRIED);
  return keyword.toLowerCase().endsWith('imum');
}

/** Values between the old bound and the new: allowed before, and not now. */
function makeTries(
  keyword: string,
  side: 'least' | 'most',
  before: number | undefined,
  after: number,
): unknown[] {
  const beyond = side === 'least' ? after - 1 : after + 1;
  const between = before === undefined ? [] : [(before + after) / 2, ...wholeFrom(side, before)];
  const numbers = [before, after, beyond, ...between].filter((number) => number !== undefined);
  const lengths = numbers.filter((length) => Number.isInteger(length) && length >= 0 && length <= MAX_TRIED);
  if (keyword.endsWith('Length')) return lengths.map((length) => 'x'.repeat(length));
  if (keyword.endsWith('Items'))
    return lengths.flatMap((length) => ['x', 1, {}].map((item) => Array.from({ length }, () => item)));
  return keyword.endsWith('Properties') ? [] : numbers;
}
