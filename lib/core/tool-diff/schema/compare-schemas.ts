import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import type { PathPart } from '@/lib/core/json/json-pointer';
import { toCanonicalText } from '@/lib/core/json/to-canonical-text';
import { compareBounds } from './compare-bounds';
import { compareNotes } from './compare-notes';
import { compareOthers } from './compare-others';
import { compareProperties } from './compare-properties';
import { compareTypes } from './compare-types';
import { compareValues } from './compare-values';
import { ANY_ITEM, ANY_NAME, type FoundChange, type SchemaPlace } from './found-change';
import { pairMembers } from './pair-members';
import { resolveRefs } from './resolve-refs';

/** So many places of two schemas are compared; beyond, values alone tell. */
const MAX_PLACES = 5_000;

/** Compares two schemas that stand at one place, and adds to what was found. */
type CompareAt = (a: unknown, b: unknown, place: SchemaPlace) => void;

/**
 * Tells what two JSON schemas do not share, place by place. A `$ref` within the schema counts as what it leads to, so that
 * moving a part into `$defs` is no change.
 */
export function compareSchemas(rootA: unknown, rootB: unknown): FoundChange[] {
  const found: FoundChange[] = [];
  const visited = new Set<string>();
  let left = MAX_PLACES;

  const compare: CompareAt = (givenA, givenB, place) => {
    left -= 1;
    if (left < 0 || isSameText(givenA, givenB)) return;
    const key = visitKey(givenA, givenB, place.isSure);
    if (key !== null && visited.has(key)) return;
    if (key !== null) visited.add(key);
    const [a, b] = [resolveRefs(givenA, rootA), resolveRefs(givenB, rootB)];
    if (a === false || b === false) {
      if (a === b) return;
      const isNarrowed = b === false;
      const message = isNarrowed ? 'Nothing is allowed here any more' : 'Something is allowed here now';
      found.push({ ...placeOf(place), kind: isNarrowed ? sureOr(place) : 'seen', message });
      return;
    }
    found.push(...compareObjects(toObject(a), toObject(b), place));
    descend(toObject(a), toObject(b), place, compare);
  };
  compare(rootA, rootB, { path: [], at: [], isSure: true });
  return found;
}

function compareObjects(a: JsonObject, b: JsonObject, place: SchemaPlace): FoundChange[] {
  const compared = [
    compareTypes,
    compareValues,
    compareBounds,
    compareProperties,
    compareOthers,
    compareNotes,
  ];
  return compared.flatMap((one) => one(a, b, place));
}

/** Everything below: what both have, at the same place. */
function descend(a: JsonObject, b: JsonObject, place: SchemaPlace, compare: CompareAt): void {
  const step = (path: PathPart[], at: PathPart[], isSure = place.isSure): SchemaPlace => ({
    path: [...place.path, ...path],
    at: [...place.at, ...at],
    isSure,
  });
  const [ownA, ownB] = [a.properties, b.properties];
  if (isJsonObject(ownA) && isJsonObject(ownB)) {
    for (const name of Object.keys(ownA)) {
      if (Object.hasOwn(ownB, name)) compare(ownA[name], ownB[name], step(['properties', name], [name]));
    }
  }
  if (isSchema(a.items) && isSchema(b.items)) compare(a.items, b.items, step(['items'], [ANY_ITEM]));
  if (isJsonObject(a.additionalProperties) && isJsonObject(b.additionalProperties)) {
    compare(a.additionalProperties, b.additionalProperties, step(['additionalProperties'], [ANY_NAME]));
  }
  for (const keyword of ['allOf', 'anyOf', 'oneOf', 'prefixItems']) {
    const [listA, listB] = [a[keyword], b[keyword]];
    if (!Array.isArray(listA) || !Array.isArray(listB) || listA.length !== listB.length) continue;
    const isSure = place.isSure && keyword !== 'anyOf' && keyword !== 'oneOf';
    const isInOrder = keyword === 'prefixItems';
    const pairs = isInOrder ? listA.map((held, index) => [held, listB[index]]) : pairMembers(listA, listB);
    for (const [index, [one, other]] of pairs.entries()) {
      compare(one, other, step([keyword, index], isInOrder ? [index] : [], isSure));
    }
  }
}

const isSchema = (value: unknown): boolean => isJsonObject(value) || typeof value === 'boolean';

const toObject = (value: unknown): JsonObject => (isJsonObject(value) ? value : {});

const placeOf = ({ path, at }: SchemaPlace) => ({ path, at });

const sureOr = ({ isSure }: SchemaPlace) => (isSure ? 'narrowed' : 'open') as 'narrowed' | 'open';

/** The same to the last word, and without references: those may lead elsewhere. */
function isSameText(a: unknown, b: unknown): boolean {
  const text = toCanonicalText(a);
  return text === toCanonicalText(b) && !/"\$(ref|dynamicRef|recursiveRef)"/.test(text);
}

/** Two references that were compared once are not followed again: schemas may refer to themselves. */
function visitKey(a: unknown, b: unknown, isSure: boolean): string | null {
  const [refA, refB] = [a, b].map((one) =>
    isJsonObject(one) && typeof one.$ref === 'string' ? one.$ref : null,
  );
  if (refA === null && refB === null) return null;
  return JSON.stringify([refA ?? toCanonicalText(a), refB ?? toCanonicalText(b), isSure]);
}
