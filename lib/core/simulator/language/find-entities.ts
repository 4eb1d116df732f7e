import type { Entity, FoundEntity } from './entity';
import { findCodes } from './find-codes';
import { findCounted } from './find-counted';
import { findDates } from './find-dates';
import { findNames } from './find-names';
import { findNumbers } from './find-numbers';
import { findPlaces } from './find-places';
import { findQuoted } from './find-quoted';
import { findStatements } from './find-statements';
import { findWebNames } from './find-web-names';
import { splitWords, type Word } from './split-words';
import { isContentWord, wordWeight } from './word-weight';

/** Earlier finders win: what stands in a URL or between quotes is nothing else. */
const finders = [
  findQuoted,
  findStatements,
  findWebNames,
  findDates,
  findPlaces,
  findCodes,
  findNumbers,
  findNames,
  findCounted,
];

const PREPOSITIONS = new Set(
  'in at near around for from to into of on by with about between until till since before after through via as named called under below over above than most least'.split(
    ' ',
  ),
);

/**
 * The pieces of a text that could be the value of something, in the order of the text, each with what stands around
 * it. Pieces overlap only where several readings stand (see `isCompound`).
 */
export function findEntities(text: string): Entity[] {
  const taken: FoundEntity[] = [];
  for (const find of finders) {
    const found = find(text);
    for (const one of found) {
      if (!taken.some((other) => blocks(other, one))) taken.push(one);
    }
  }
  const words = splitWords(text);
  const entities = taken
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .map((found) => addSurroundings(found, words, text));
  return entities.map((entity) => addTime(entity, entities));
}

function blocks(taken: FoundEntity, one: FoundEntity): boolean {
  const doOverlap = taken.start < one.end && one.start < taken.end;
  return doOverlap && !(taken.isCompound && !one.isCompound);
}

function addSurroundings(found: FoundEntity, words: readonly Word[], text: string): Entity {
  const before = words
    .filter((word) => word.end <= found.start)
    .slice(-5)
    .reverse();
  const after = words.filter((word) => word.start >= found.end).slice(0, 2);
  const quoted = found.kind === 'quoted' ? readQuoted(found) : found;
  return {
    ...quoted,
    preposition: findPreposition(before),
    before: before
      .filter((word) => wordWeight(word.stem) > 0)
      .slice(0, 3)
      .map((word) => word.stem),
    after: text[found.end] === '%' ? ['percent', 'percentag'] : after.map((word) => word.stem),
    isQuoted: found.kind === 'quoted',
  };
}

/** Looks back over the article and the label ("from the account 12"), not over another thing's name. */
function findPreposition(before: readonly Word[]): string | null {
  let contentWords = 0;
  for (const word of before) {
    const text = word.text.toLowerCase();
    if (PREPOSITIONS.has(text)) return text;
    if (isContentWord(word.stem)) contentWords += 1;
    if (contentWords > 1) return null;
  }
  return null;
}

/** A quoted address is still an address. */
function readQuoted(found: FoundEntity): FoundEntity {
  for (const find of finders.slice(1, 6)) {
    const whole = find(found.value).find((inner) => inner.text === found.value && inner.kind !== 'language');
    if (whole) return { ...found, kind: whole.kind, value: whole.value };
  }
  return found;
}

/** "May 24, 2026 at 2:30 pm": the date knows its time. */
function addTime(entity: Entity, entities: readonly Entity[]): Entity {
  if (entity.kind !== 'date') return entity;
  const time = entities.find(
    (other) =>
      other.kind === 'time' &&
      (Math.abs(other.start - entity.end) < 6 || Math.abs(entity.start - other.end) < 6),
  );
  return time ? { ...entity, time: time.value } : entity;
}
