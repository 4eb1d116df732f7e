import type { JsonObject } from '@/lib/core/claude/message';
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
    const [before, after] = [toNumber(a[keyword]), toNumber(b[keyword])];
    if (before === after) return [];
    const place = { path: [...path, keyword], at };
    if (after === undefined)
      return [{ ...place, kind: 'seen', message: `There is no ${keyword} any more; it was ${before}` }];
    const isTighter = before === undefined || (side === 'least' ? after > before : after < before);
    const message =
      before === undefined ? `${keyword} is ${after} now` : `${keyword} was ${before} and is ${after} now`;
    if (!isTighter) return [{ ...place, kind: 'seen', message }];
    const kind = before !== undefined && isSure ? 'narrowed' : 'open';
    return [{ ...place, kind, message, tries: makeTries(keyword, side, before, after) }];
  });
}

const toNumber = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

/** Values between the old bound and the new: allowed before, and not now. */
function makeTries(
  keyword: string,
  side: 'least' | 'most',
  before: number | undefined,
  after: number,
): unknown[] {
  const beyond = side === 'least' ? after - 1 : after + 1;
  const numbers = [before, after, beyond, before === undefined ? beyond : (before + after) / 2].filter(
    (number) => number !== undefined,
  );
  const lengths = numbers.filter((length) => Number.isInteger(length) && length >= 0 && length <= MAX_TRIED);
  if (keyword.endsWith('Length')) return lengths.map((length) => 'x'.repeat(length));
  if (keyword.endsWith('Items'))
    return lengths.flatMap((length) => ['x', 1, {}].map((item) => Array.from({ length }, () => item)));
  return keyword.endsWith('Properties') ? [] : numbers;
}
