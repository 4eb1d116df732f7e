import { isJsonObject } from '@/lib/core/claude/message';
import type { PathPart } from '@/lib/core/json/json-pointer';
import type { Random } from './create-random';

/** So many places of a value are known. */
const MOST_PLACES = 200;

/** What is put in: values, and names of properties. */
interface Oddities {
  odd: readonly unknown[];
  names: readonly string[];
}

/** A value with one thing in it changed, removed or added: a proposal of one that its schema refuses. */
export function breakValue(value: unknown, { odd, names }: Oddities, random: Random): unknown {
  const place = random.pick(findPlaces(value)) ?? [];
  return changeAt(value, place, (held) => random.pick(proposeBroken(held, { odd, names }, random)));
}

/** What may stand where something else stood. */
function proposeBroken(held: unknown, { odd, names: known }: Oddities, random: Random): unknown[] {
  const other = random.pick(odd);
  if (typeof held === 'string') return ['', `${held}!`, held.repeat(50), ` ${held}`, 7, null, other];
  if (typeof held === 'number') return [held + 0.5, -held - 1, held * 1000 + 1, String(held), null, other];
  if (typeof held === 'boolean') return [held ? 'true' : 'false', Number(held), null, other];
  if (Array.isArray(held)) {
    const repeated = held.length > 0 ? [...held, held[0]] : [...held, null];
    const many = Array.from(
      { length: held.length + 20 },
      (_, index) => held[index % (held.length || 1)] ?? null,
    );
    return [[], repeated, many, held.slice(1), [...held, other], 'a list', other];
  }
  if (!isJsonObject(held)) return [other, 'null', 0, {}];
  const names = Object.keys(held);
  const gone = random.pick(names);
  const without = Object.fromEntries(Object.entries(held).filter(([name]) => name !== gone));
  return [
    without,
    without,
    {},
    { ...held, [random.pick(known) ?? '']: other ?? 1 },
    'an object',
    [held],
    other,
  ];
}

/** The places of a value, itself included. */
function findPlaces(value: unknown): PathPart[][] {
  const places: PathPart[][] = [[]];
  for (let at = 0; at < places.length && places.length < MOST_PLACES; at += 1) {
    const place = places[at] ?? [];
    const held = place.reduce<unknown>(
      (around, part) =>
        isJsonObject(around) || Array.isArray(around) ? Reflect.get(around, part) : undefined,
      value,
    );
    if (Array.isArray(held)) places.push(...held.slice(0, 20).map((_item, index) => [...place, index]));
    else if (isJsonObject(held)) places.push(...Object.keys(held).map((name) => [...place, name]));
  }
  return places;
}

function changeAt(value: unknown, [part, ...rest]: PathPart[], change: (held: unknown) => unknown): unknown {
  if (part === undefined) return change(value);
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) => (index === part ? changeAt(item, rest, change) : item));
  }
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, held]) => [name, name === part ? changeAt(held, rest, change) : held]),
  );
}
