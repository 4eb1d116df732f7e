import type { Slot } from '@/lib/core/simulator/input/slot';
import { spellAsCode } from '@/lib/core/simulator/input/spell-as-code';
import { toTyped } from '@/lib/core/simulator/input/to-typed';
import type { Entity } from '@/lib/core/simulator/language/entity';
import { splitIdentifier, splitWords } from '@/lib/core/simulator/language/split-words';
import { areSynonyms } from '@/lib/core/simulator/language/synonyms';
import { isContentWord } from '@/lib/core/simulator/language/word-weight';
import type { Candidate } from './candidate';

/**
 * How well a piece of the prompt suits a slot, with the value the slot would take; null when it does not.
 *
 * @param siblings names of all slots: next to an `owner`, a `repo` is only the repository's name
 */
export function scoreEntity(slot: Slot, entity: Entity, siblings: ReadonlySet<string>): Candidate | null {
  const weight = kindWeight(slot, entity, siblings);
  if (weight <= 0) return null;
  const value = toTyped(spellings(slot, entity), slot.options);
  if (value === undefined) return null;
  const cues = labelCue(slot, entity) + directionCue(slot, entity) + patternCue(slot);
  const doubt = (entity.isGuess ? 0.25 : 0) + countDoubt(slot, entity);
  return { slot, value, score: weight + cues - doubt, start: entity.start, end: entity.end, entity };
}

const COUNTS = /^(?:quantit|quantiti|qty|count|amount|number|num|limit|size|max|top|n)/;

/** "Two orders of magnitude of 7" counts the orders; digits, and a slot that asks how many, are another matter. */
function countDoubt(slot: Slot, { kind, text, after }: Entity): number {
  const isSpelled = kind === 'number' && /^\p{L}+$/u.test(text);
  return isSpelled && after[0] !== undefined && !slot.words.some((word) => COUNTS.test(word)) ? 0.1 : 0;
}

function kindWeight(slot: Slot, entity: Entity, siblings: ReadonlySet<string>): number {
  if (entity.kind === 'repository' && siblings.has('owner') && slot.wants.kinds.has('repository-name'))
    return 0;
  if (entity.kind === 'repository-name' && !siblings.has('owner')) return 0;
  if (entity.kind === 'repository' && slot.words.some((word) => word === 'timezon' || word === 'tz')) {
    return /^(?:Africa|America|Asia|Atlantic|Australia|Europe|Pacific)\//.test(entity.value) ? 1 : 0;
  }
  if (entity.kind === 'counted' && isCountedBySlot(entity, siblings)) return 0;
  const weight = slot.wants.kinds.get(entity.kind) ?? 0;
  if (!entity.isQuoted) return weight;
  // Quotes say "this is a value": a name between them is as good as any.
  return Math.max(weight, slot.wants.kinds.get('quoted') ?? 0);
}

/** The apples of "2 apples" are what a slot `apples` counts, and no name. */
function isCountedBySlot({ value }: Entity, siblings: ReadonlySet<string>): boolean {
  const stems = new Set(splitWords(value).map(({ stem }) => stem));
  return [...siblings].some((name) => splitIdentifier(name).some((word) => stems.has(word)));
}

/** The ways a piece may be written for a slot, the best first. */
function spellings(slot: Slot, entity: Entity): string[] {
  const { kind, value, text } = entity;
  const special = spellAsCode(slot, entity);
  if (special) return special;
  if (kind === 'date') {
    const day = value.slice(0, 10);
    const moment = value.length > 10 ? value : `${day}T${entity.time ?? '09:00'}:00Z`;
    const wantsTime =
      slot.options.some((option) => option.format === 'date-time') || slot.words.includes('datetim');
    return wantsTime ? [moment] : [value, day];
  }
  if (kind === 'time')
    return slot.options.some((option) => option.format === 'time') ? [`${value}:00Z`] : [value];
  if (kind === 'place')
    return [value, value.split(',')[0] ?? value, value.toUpperCase(), value.toLowerCase()];
  if (entity.isQuoted) return [value, text];
  return kind === 'number' && slot.options.some((option) => option.type !== 'string')
    ? [value]
    : [digitsAsWritten(entity), text, value, value.toUpperCase(), value.toLowerCase()];
}

/** An id keeps its zeros and loses its sign of number; a spoken number becomes digits. */
function digitsAsWritten({ text, value }: Entity): string {
  return /^\d+$/.test(text) ? text : value;
}

/** "order 48810" for `order_id`, "3 days" for `days`. */
function labelCue(slot: Slot, entity: Entity): number {
  const own = slot.words.filter(isContentWord);
  const near = entity.before.map((stem, distance) => wordCue(own, stem) * (0.35 - 0.1 * distance));
  const unit =
    entity.kind === 'number' || entity.kind === 'id' ? wordCue(own, entity.after[0] ?? '') * 0.35 : 0;
  return Math.max(0, unit, ...near) + describedCue(slot, entity);
}

/** "the last 20 lines" for a number described as the "last N lines". */
function describedCue(slot: Slot, { kind, before, after }: Entity): number {
  if (kind !== 'number') return 0;
  const described = slot.options.map((option) => String(option.description ?? '')).join(' ');
  const stems = new Set(splitWords(described.slice(0, 300)).map((word) => word.stem));
  const unit = after[0] !== undefined && isContentWord(after[0]) && stems.has(after[0]) ? 0.15 : 0;
  return unit === 0 ? 0 : unit + (stems.has(before[0] ?? '') ? 0.05 : 0);
}

function wordCue(own: readonly string[], stem: string): number {
  if (own.includes(stem)) return 1;
  return own.some((word) => areSynonyms(word, stem)) ? 0.6 : 0;
}

const FROM = new Set(['from', 'since', 'between', 'after', 'over', 'above', 'least']);
const TO = new Set(['to', 'into', 'until', 'till', 'before', 'through', 'under', 'below', 'than', 'most']);

/** Of a pair, "from" goes to the one and "to" to the other. */
function directionCue(slot: Slot, entity: Entity): number {
  if (slot.wants.direction === null || entity.preposition === null) return 0;
  const meant = FROM.has(entity.preposition) ? 'from' : TO.has(entity.preposition) ? 'to' : null;
  if (meant === null) return 0;
  return meant === slot.wants.direction ? 0.35 : -0.35;
}

/** What fits a pattern fits well: the pattern has said what it wants. */
function patternCue(slot: Slot): number {
  return slot.options.some((option) => typeof option.pattern === 'string') ? 0.2 : 0;
}
