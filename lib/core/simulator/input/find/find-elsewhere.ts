import { isJsonObject } from '@/lib/core/claude/message';
import type { FillSource, ValueSource } from '@/lib/core/simulator/input/fill-source';
import { type Slot, toSlotKey } from '@/lib/core/simulator/input/slot';
import { toTyped } from '@/lib/core/simulator/input/to-typed';
import { shorten } from '@/lib/core/simulator/language/shorten';
import { ExactNumber } from '@/lib/core/simulator/request/exact-number';
import type { Fact } from './fact';
import { matchFacts } from './match-facts';
import { wholeText } from './whole-text';

/** A value from outside the part of the prompt that speaks of the call. */
export interface Elsewhere {
  value: unknown;
  source: ValueSource;
  fact?: Fact;
  /** Alternatives of the same standing, the value among them. */
  all: unknown[];
}

/**
 * What stands outside the part of the prompt that speaks of the call: an earlier call, a result, the rest of the
 * prompt; for optional slots only what is followed up. Null when nothing speaks of the slot.
 *
 * @param widened what the whole prompt gives for the slots that are still open, by slot key
 */
export function findElsewhere(
  slot: Slot,
  widened: ReadonlyMap<string, unknown>,
  source: FillSource,
): Elsewhere | null {
  const earlier = slot.path.reduce<unknown>(
    (held, name) => (isJsonObject(held) ? ExactNumber.from(held, name) : undefined),
    source.base,
  );
  if (earlier !== undefined) return { value: earlier, source: 'earlier', all: [] };
  if (!slot.isRequired) return null;
  const digest = readDigest(slot, source);
  if (digest !== undefined) return { value: slot.isList ? [digest] : digest, source: 'result', all: [] };
  const matches = matchFacts(slot, source.facts, source.toolWords);
  const [match] = matches;
  // What a result says is surer than what another part of the prompt says about something else.
  if (match && !match.fact.isInput) return fromFacts(slot, matches, 'result');
  const said = widened.get(toSlotKey(slot.path));
  if (said !== undefined) return { value: said, source: 'prompt', all: [] };
  if (match) return fromFacts(slot, matches.slice(0, 1), 'earlier');
  const text = slot.wants.text === null ? undefined : toTyped([wholeText(slot, source.scope)], slot.options);
  return text === undefined ? null : { value: slot.isList ? [text] : text, source: 'prompt', all: [] };
}

/** A message that passes results on says what they say; its title says the beginning. */
function readDigest({ wants, options }: Slot, { digest, isExtraction }: FillSource): unknown {
  if (digest === undefined) return undefined;
  if (wants.text === 'body' || (isExtraction && !wants.isClear)) return toTyped([digest], options);
  if (wants.text !== 'title' || isExtraction) return undefined;
  return toTyped([shorten(digest.split('\n')[0] ?? '', 60)], options);
}

function fromFacts(
  slot: Slot,
  matches: ReturnType<typeof matchFacts>,
  source: ValueSource,
): Elsewhere | null {
  const [match] = matches;
  if (!match) return null;
  const all = matches.map(({ value }) => value);
  return slot.isList
    ? { value: all.slice(0, slot.mostItems), source, fact: match.fact, all: [] }
    : { value: match.value, source, fact: match.fact, all };
}
