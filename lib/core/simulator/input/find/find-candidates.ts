import type { Slot } from '@/lib/core/simulator/input/slot';
import { toTyped } from '@/lib/core/simulator/input/to-typed';
import type { Entity } from '@/lib/core/simulator/language/entity';
import { isWithin } from '@/lib/core/simulator/language/read-prompt';
import { splitIdentifier, splitWords } from '@/lib/core/simulator/language/split-words';
import type { Candidate, Scope } from './candidate';
import { findBoolean } from './find-boolean';
import { findDirected } from './find-directed';
import { type EnumMention, findEnumValues } from './find-enum-values';
import { findLabelled } from './find-labelled';
import { findPhrases } from './find-phrases';
import { scoreEntity } from './score-entity';

/** Below this a value is not worth taking: what need not be filled wants better reasons than what must be. */
const LEAST_REQUIRED = 0.3;
const LEAST_OPTIONAL = 0.7;

/** Every value the prompt offers for a slot, good enough to be taken. */
export function findCandidates(slot: Slot, scope: Scope, siblings: ReadonlySet<string>): Candidate[] {
  const least = slot.isRequired ? LEAST_REQUIRED : LEAST_OPTIONAL;
  const allowed = allowedValues(slot);
  const found = allowed
    ? findAllowed(slot, scope, allowed)
    : [
        ...findEntityValues(slot, scope, siblings),
        ...findLabelled(slot, scope),
        ...findDirected(slot, scope),
        ...findPhrases(slot, scope),
      ];
  return [...found, ...findBoolean(slot, scope)].filter((candidate) => candidate.score >= least);
}

function findEntityValues(slot: Slot, scope: Scope, siblings: ReadonlySet<string>): Candidate[] {
  const entities = scope.prompt.entities.filter(
    (entity) => isWithin(scope.ranges, entity) && !isVocabulary(entity, scope),
  );
  return entities.flatMap((entity) => scoreEntity(slot, entity, siblings) ?? []);
}

/** "GitHub" is no owner where the tool itself says that it is about GitHub. */
function isVocabulary({ kind, value, isQuoted }: Entity, { toolWords }: Scope): boolean {
  return kind === 'name' && !isQuoted && splitWords(value).every(({ stem }) => toolWords.has(stem));
}

/** The values of an enumeration, or null when any value may stand. */
function allowedValues(slot: Slot): unknown[] | null {
  const lists = slot.options.map((option) => {
    if (Array.isArray(option.enum)) return option.enum;
    return 'const' in option ? [option.const] : null;
  });
  return lists.every((list) => list !== null) ? lists.flat() : null;
}

function findAllowed(slot: Slot, scope: Scope, allowed: unknown[]): Candidate[] {
  const { text, words, entities } = scope.prompt;
  const mentions = findEnumValues(allowed, text, words).map((mention): Candidate => {
    // "Open a ticket" asks for a ticket, not for `status: open`, and "list commits" not for `field: commit`.
    const isSaidAnyway = !slot.isRequired && isOwnWord(mention, scope);
    return { slot, ...mention, score: mention.score - (isSaidAnyway ? 0.5 : 0) };
  });
  const numbers = entities
    .filter((entity) => entity.kind === 'number')
    .flatMap((entity): Candidate[] => {
      const value = toTyped([entity.value], slot.options);
      return value === undefined
        ? []
        : [{ slot, value, score: 0.75, start: entity.start, end: entity.end, entity }];
    });
  return [...mentions, ...numbers].filter((candidate) => isWithin(scope.ranges, candidate));
}

function isOwnWord({ value, start }: EnumMention, { prompt, toolWords, nameWords }: Scope): boolean {
  const stems = splitIdentifier(value);
  if (stems.every((stem) => nameWords.has(stem))) return true;
  return isAtStart(prompt.text, start) && stems.every((stem) => toolWords.has(stem));
}

function isAtStart(text: string, at: number): boolean {
  return /(?:^|[.!?\n,]\s*|\b(?:please|and|then)\s+)$/i.test(text.slice(Math.max(0, at - 10), at));
}
