import { toCanonicalText } from '@/lib/core/json/to-canonical-text';
import type { Slot } from '@/lib/core/simulator/input/slot';
import { toTyped } from '@/lib/core/simulator/input/to-typed';
import { stemWord } from '@/lib/core/simulator/language/stem-word';
import type { Fact } from './fact';

/** Names so common that they say nothing without what they belong to. */
const VAGUE = new Set(
  'id name type status state title description value date time key code text content number note message count total'
    .split(' ')
    .map(stemWord),
);

const LEAST = 0.6;

/** A value the conversation gives for a slot. */
export interface FactMatch {
  value: unknown;
  fact: Fact;
}

/**
 * What the conversation already says for a slot: facts of the same name (`customer_id`), or of the same meaning (`id`
 * in the result of `get_customer`). Of equally good ones all, each value once, in the facts' own order.
 *
 * @param toolWords nouns of the tool the slot belongs to: its plain `id` means the id of these
 */
export function matchFacts(slot: Slot, facts: readonly Fact[], toolWords: readonly string[]): FactMatch[] {
  const scored = facts.flatMap((fact) => {
    const score = similarity(slot, fact, toolWords);
    if (score < LEAST) return [];
    const value = toTyped([String(fact.value)], slot.options);
    return value === undefined ? [] : [{ value, fact, score: score - (fact.isInput ? 0.05 : 0) }];
  });
  const best = Math.max(...scored.map(({ score }) => score), 0);
  const matches = scored.filter(({ score }) => score === best);
  const [first] = matches;
  // Values of one call are alternatives; another call's value of the same name is about something else.
  const alike = matches.filter(({ fact }) => fact.toolName === first?.fact.toolName);
  return [...new Map(alike.map((match) => [toCanonicalText(match.value), match])).values()];
}

function similarity(slot: Slot, fact: Fact, toolWords: readonly string[]): number {
  const own = slot.words.join(' ');
  const named = fact.words.join(' ');
  const last = slot.words.at(-1) ?? '';
  if (slot.isList && last === named) return 0.9;
  if (own === named) {
    if (!slot.words.every((word) => VAGUE.has(word))) return 1;
    return toolWords.some((word) => fact.context.includes(word)) ? 0.8 : 0;
  }
  if (last !== fact.words.at(-1)) return 0;
  const around = [...fact.words, ...fact.context];
  if (slot.words.every((word) => around.includes(word))) return 0.9;
  // `id` of a customer tool, and a `customer_id` that stands somewhere.
  const meant = [...toolWords, ...slot.words];
  return slot.words.length === 1 && fact.words.every((word) => meant.includes(word)) ? 0.75 : 0;
}
