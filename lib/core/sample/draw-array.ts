import type { JsonObject } from '@/lib/core/claude/message';
import { toCanonicalText } from '@/lib/core/json/to-canonical-text';
import { DEEP, type Draw } from './draw';

/** Longer lists are not made, whatever a schema asks for. */
const LONGEST = 500;
const USUAL = 3;

/** A list for a schema: as long as it may be, empty, or between; with what it has to contain, and without repeats if need be. */
export function drawArray(
  form: JsonObject,
  draw: Draw,
  make: (schema: unknown) => unknown,
  depth: number,
): unknown[] {
  const prefix = Array.isArray(form.prefixItems) ? form.prefixItems : [];
  const length = chooseLength(form, prefix.length, draw, depth);
  const contained = countContained(form, draw);
  const items: unknown[] = [];
  const seen = new Set<string>();
  // Items that must differ are drawn again where they do not.
  for (let tries = 0; items.length < length && tries < length * 4; tries += 1) {
    const isContained = items.length >= prefix.length && items.length < prefix.length + contained;
    const schema = isContained
      ? toBoth(form.contains, form.items)
      : (prefix[items.length] ?? form.items ?? {});
    const item = make(schema);
    if (item === undefined) continue;
    const text = form.uniqueItems === true ? toCanonicalText(item) : '';
    if (form.uniqueItems === true && seen.has(text)) continue;
    seen.add(text);
    items.push(item);
  }
  return items;
}

const toBoth = (one: unknown, other: unknown): unknown =>
  other === undefined ? one : { allOf: [one, other] };

function countContained({ contains, minContains }: JsonObject, { size, random }: Draw): number {
  if (contains === undefined) return 0;
  const least = typeof minContains === 'number' ? Math.min(minContains, LONGEST) : 1;
  return size === 'any' ? least + random.below(2) : least;
}

function chooseLength(form: JsonObject, prefix: number, draw: Draw, depth: number): number {
  const { size, random, budget } = draw;
  const asked = typeof form.minItems === 'number' ? form.minItems : 0;
  const contained = form.contains === undefined ? 0 : countContained(form, { ...draw, size: 'least' });
  const least = Math.min(LONGEST, Math.max(asked, contained === 0 ? 0 : prefix + contained));
  const open = form.items === false ? prefix : Math.max(least + USUAL, prefix + 1);
  const most = Math.max(least, Math.min(LONGEST, typeof form.maxItems === 'number' ? form.maxItems : open));
  if (size === 'least' || depth > DEEP || budget.left < 0) return least;
  if (size === 'most') return most;
  return least + random.below(Math.min(most - least, USUAL) + 1);
}
