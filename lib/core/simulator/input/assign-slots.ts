import { toCanonicalText } from '@/lib/core/json/to-canonical-text';
import { doOverlap, type Range } from '../language/read-prompt';
import { ExactNumber } from '../request/exact-number';
import type { Candidate, Scope } from './find/candidate';
import { findCandidates } from './find/find-candidates';
import { type Slot, toSlotKey } from './slot';

/** What the prompt gives for each slot, by slot key. */
export interface Assignment {
  values: Map<string, unknown>;
  /** Where the prompt offers several values alike for one slot: what changes from call to call, by slot key. */
  spread: Map<string, unknown>[];
  /** The stretches of the prompt that gave a value. */
  used: Range[];
}

const NOTHING: Assignment = { values: new Map(), spread: [], used: [] };

/**
 * Gives each slot the value that suits it best: the best pair of slot and value first, each stretch of the prompt at
 * most once. Lists take everything alike.
 *
 * @param used stretches that gave a value already
 */
export function assignSlots(slots: readonly Slot[], scope: Scope, used: readonly Range[] = []): Assignment {
  if (scope.ranges.length === 0) return NOTHING;
  const siblings = new Set(slots.map((slot) => slot.name));
  const order = new Map(slots.map((slot, index) => [slot, index]));
  const compareSlots = (a: Slot, b: Slot) =>
    Number(b.isRequired) - Number(a.isRequired) || (order.get(a) ?? 0) - (order.get(b) ?? 0);
  const candidates = slots
    .flatMap((slot) => findCandidates(slot, scope, siblings))
    .toSorted((a, b) => b.score - a.score || compareSlots(a.slot, b.slot) || a.start - b.start);

  const taken = new Map<Slot, Candidate[]>();
  for (const candidate of candidates) {
    const held = taken.get(candidate.slot) ?? [];
    if (held.length > 0 && !(candidate.slot.isList && canJoin(held, candidate))) continue;
    if (isBlocked(candidate, taken) || used.some((range) => doOverlap(range, candidate))) continue;
    taken.set(candidate.slot, [...held, candidate]);
  }

  const values = new Map([...taken].map(([slot, held]) => [toSlotKey(slot.path), toValue(slot, held)]));
  const ranges = [...taken.values()].flat().filter((candidate) => !candidate.isText);
  return { values, spread: findSpread(taken, candidates, scope), used: ranges };
}

/** More of the same for a list: neither a much weaker reading nor the same stretch again. */
function canJoin(held: readonly Candidate[], candidate: Candidate): boolean {
  const [first] = held;
  if (!first || held.length >= candidate.slot.mostItems || first.isText || candidate.isText) return false;
  return (
    isAlike(first, candidate) &&
    !held.some((other) => toCanonicalText(other.value) === toCanonicalText(candidate.value))
  );
}

function isAlike(one: Candidate, other: Candidate): boolean {
  return other.score >= one.score * 0.62 && familyOf(one) === familyOf(other);
}

/** "AAPL and Tesla" are two of a kind, and so are "48810 and ORD-7". */
function familyOf({ entity }: Candidate): string | undefined {
  if (entity?.kind === 'code' || entity?.kind === 'place') return 'name';
  return entity?.kind === 'number' ? 'id' : entity?.kind;
}

/** One stretch gives one value; only coordinates come two from one place, and free text may hold anything. */
function isBlocked(candidate: Candidate, taken: ReadonlyMap<Slot, Candidate[]>): boolean {
  return [...taken.values()].flat().some((other) => {
    if (candidate.isText && other.isText)
      return candidate.start === other.start && candidate.slot.wants.text !== null;
    // Free text may hold other values, but a value that was taken whole is no text as well.
    if (candidate.isText) return other.start <= candidate.start && candidate.end <= other.end;
    if (other.isText) return false;
    const areCoordinates = candidate.entity?.kind === 'place' && isCoordinate(candidate.slot, other.slot);
    return !areCoordinates && doOverlap(candidate, other);
  });
}

/** Coordinates, zone and country of one place may all be asked for. */
function isCoordinate(one: Slot, other: Slot): boolean {
  const derived = (slot: Slot) =>
    slot.words.some((word) => /^(?:lat|latitud|lon|lng|longitud|timezon|tz|country)$/.test(word));
  return derived(one) || derived(other);
}

function toValue(slot: Slot, held: readonly Candidate[]): unknown {
  if (!slot.isList) return held[0]?.value;
  return held.toSorted((a, b) => a.start - b.start).map((candidate) => candidate.value);
}

/** The slot whose value has the most siblings left over in the prompt, once with each of them. */
function findSpread(
  taken: ReadonlyMap<Slot, Candidate[]>,
  candidates: readonly Candidate[],
  scope: Scope,
): Assignment['spread'] {
  const spreads = [...taken].map(([slot, [chosen]]) => {
    if (slot.isList || !chosen?.entity || slot.wants.text === 'body') return [];
    const all = [chosen, ...findLeftOver(chosen, taken, candidates, scope)].toSorted(
      (a, b) => a.start - b.start,
    );
    const choices = dropRepeated(all);
    const beside = alignOthers(choices, chosen, taken, candidates);
    return choices.map(
      (choice, index) => new Map([...(beside[index] ?? []), ...toOverlay(choice, chosen, taken, candidates)]),
    );
  });
  const [widest = []] = spreads.toSorted((a, b) => b.length - a.length);
  return widest.length > 1 ? widest : [];
}

/** Candidates of the same slot and kind that gave no value yet. */
function findLeftOver(
  chosen: Candidate,
  taken: ReadonlyMap<Slot, Candidate[]>,
  candidates: readonly Candidate[],
  { prompt }: Scope,
): Candidate[] {
  const used = [...taken.values()].flat().filter((candidate) => !candidate.isText);
  const rest: Candidate[] = [];
  for (const candidate of candidates) {
    if (candidate.slot !== chosen.slot || candidate === chosen || !isAlike(chosen, candidate)) continue;
    if ([...used, ...rest].some((other) => doOverlap(other, candidate))) continue;
    const isNumber = isNumeric(candidate.value) && candidate.entity?.kind !== 'place';
    if (isNumber && !areListed(prompt.text, [chosen, ...rest], candidate)) continue;
    rest.push(candidate);
  }
  return rest;
}

/** What a choice changes: its slot, and every other slot that reads the same piece (a place's other coordinate). */
function toOverlay(
  choice: Candidate,
  chosen: Candidate,
  taken: ReadonlyMap<Slot, Candidate[]>,
  candidates: readonly Candidate[],
): Map<string, unknown> {
  const overlay = new Map([[toSlotKey(choice.slot.path), choice.value]]);
  for (const [slot, [held]] of taken) {
    if (slot === choice.slot || slot.isList || held?.entity !== chosen.entity) continue;
    const other = candidates.find(
      (candidate) => candidate.slot === slot && candidate.entity === choice.entity,
    );
    if (other) overlay.set(toSlotKey(slot.path), other.value);
  }
  return overlay;
}

/**
 * What else changes with each choice: "a@x.org about lunch and b@x.org about dinner" says two things of two people. A slot
 * is one of those where every choice has a value of its own behind it, up to the next choice, or before it.
 */
function alignOthers(
  choices: readonly Candidate[],
  chosen: Candidate,
  taken: ReadonlyMap<Slot, Candidate[]>,
  candidates: readonly Candidate[],
): Map<string, unknown>[] {
  const overlays = choices.map(() => new Map<string, unknown>());
  for (const [slot, [held]] of taken) {
    if (slot === chosen.slot || slot.isList || !held || held.entity === chosen.entity) continue;
    const own = candidates.filter((one) => one.slot === slot && isAlike(held, one));
    const within = (from: number, to: number) => own.find(({ start, end }) => from <= start && end <= to);
    const behind = choices.map(({ end }, index) =>
      within(end, choices[index + 1]?.start ?? Number.POSITIVE_INFINITY),
    );
    const before = choices.map(({ start }, index) => within(choices[index - 1]?.end ?? 0, start));
    const aligned = [behind, before].find((found) => found.every((one) => one !== undefined));
    for (const [index, one] of (aligned ?? []).entries())
      if (one) overlays[index]?.set(toSlotKey(slot.path), one.value);
  }
  return overlays;
}

/** Two numbers of one sentence are often two things; in a list ("5, 10 and 20") they are the same thing again. */
function areListed(text: string, held: readonly Candidate[], candidate: Candidate): boolean {
  return held.some((other) => {
    const between = text.slice(Math.min(other.end, candidate.end), Math.max(other.start, candidate.start));
    const led = /^\s*(?:,|;|&|and|or)+\s*(?:and|or)?\s*((?:\p{L}+ )*)$/iu.exec(between)?.[1];
    if (led === undefined) return false;
    // "Factorial of 5, factorial of 10": the same words lead up to each.
    const before = text.slice(0, Math.min(other.start, candidate.start)).toLowerCase();
    return /^(?:\p{L}+ )?$/u.test(led) || before.endsWith(led.toLowerCase());
  });
}

const isNumeric = (value: unknown) => typeof value === 'number' || value instanceof ExactNumber;

function dropRepeated(held: readonly Candidate[]): Candidate[] {
  return [...new Map(held.map((candidate) => [toCanonicalText(candidate.value), candidate])).values()];
}
