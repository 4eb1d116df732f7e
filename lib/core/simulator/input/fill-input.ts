import type { JsonObject } from '@/lib/core/claude/message';
import { type Assignment, assignSlots } from './assign-slots';
import { buildInput } from './build-input';
import type { FillSource, ValueSource } from './fill-source';
import type { Fact } from './find/fact';
import { findElsewhere } from './find/find-elsewhere';
import { findJsonInput } from './find/find-json-input';
import { findSlots } from './find/find-slots';
import { matchFacts } from './find/match-facts';
import { joinItems } from './join-items';
import { fitsSchema } from './sample/fits-schema';
import { type Slot, toSlotKey } from './slot';

/** A filled input, and how it came about. */
export interface FilledInput {
  input: JsonObject;
  /** Of the slots that are filled. */
  sources: { slot: Slot; source: ValueSource; fact?: Fact }[];
  /** Required slots nothing in the conversation speaks of. */
  missing: Slot[];
  /** The same input once for each of several values the prompt or a result offers alike. */
  variants: JsonObject[];
  /** Where those several values stand; null for a single input. */
  spreadOver: 'prompt' | 'result' | null;
}

/** Fills a tool's input: from the prompt, then from results and earlier calls, then with defaults and samples. */
export function fillInput(source: FillSource): FilledInput {
  const written = findJsonInput(source.scope, source.schema);
  if (written && fitsSchema(written, source.schema, source.schema)) {
    return { input: written, sources: [], missing: [], variants: [written], spreadOver: null };
  }
  const found = findSlots(source.schema, source.scope.prompt.text);
  const slots = source.isExtraction ? found.map(toFieldSlot) : found;
  const known = source.isExtraction ? findKnown(slots, source) : new Map<string, unknown>();
  const assigned = assignSlots(findOpen(slots, known), source.scope);
  return fillRest(slots, new Map([...known, ...assigned.values]), assigned, source);
}

/** Fills what the call's own part of the prompt leaves open, and puts the input together. */
function fillRest(
  slots: readonly Slot[],
  values: Map<string, unknown>,
  { spread, used }: Assignment,
  source: FillSource,
): FilledInput {
  const open = findOpen(slots, values);
  const sources: FilledInput['sources'] = slots
    .filter((slot) => !open.includes(slot))
    .map((slot) => ({ slot, source: 'prompt' }));
  const missing: Slot[] = [];
  const widened = assignSlots(open, source.wider, used).values;
  let factSpread: Assignment['spread'] = [];
  for (const slot of open) {
    const found = findElsewhere(slot, widened, source);
    if (found) {
      values.set(toSlotKey(slot.path), found.value);
      sources.push({ slot, source: found.source, ...(found.fact ? { fact: found.fact } : {}) });
      if (factSpread.length === 0)
        factSpread = found.all.map((value) => new Map([[toSlotKey(slot.path), value]]));
    } else if (hasDefault(slot)) sources.push({ slot, source: 'default' });
    else if (slot.isRequired) {
      sources.push({ slot, source: 'invented' });
      missing.push(slot);
    }
  }
  const isSpreadByFacts = spread.length === 0 && factSpread.length > 1;
  const overlays = isSpreadByFacts ? factSpread : spread;
  const variants = buildVariants(values, source.isExtraction ? [] : overlays, source);
  const spreadOver = isSpreadByFacts ? 'result' : spread.length > 0 ? 'prompt' : null;
  return { input: variants[0] ?? {}, sources, missing, variants, spreadOver };
}

function buildVariants(
  values: ReadonlyMap<string, unknown>,
  overlays: Assignment['spread'],
  { schema, examples, scope }: FillSource,
): JsonObject[] {
  const parts = { schema, examples, text: scope.prompt.text };
  if (overlays.length === 0) return [buildInput({ ...parts, values })];
  const joined = joinItems(values, overlays);
  if (joined) {
    const input = buildInput({ ...parts, values: joined });
    if (fitsSchema(input, schema, schema)) return [input];
  }
  return overlays.map((overlay) => buildInput({ ...parts, values: new Map([...values, ...overlay]) }));
}

/** A field of an account is worth filling, but not with just anything. */
function toFieldSlot(slot: Slot): Slot {
  const wants = slot.wants.isClear ? slot.wants : { ...slot.wants, kinds: new Map() };
  return { ...slot, isRequired: true, wants };
}

/** What results say outweighs the prompt where facts are to be told. */
function findKnown(slots: readonly Slot[], { facts, toolWords }: FillSource): Map<string, unknown> {
  const known = new Map<string, unknown>();
  for (const slot of slots) {
    const matches = matchFacts(slot, facts, toolWords).filter(({ fact }) => !fact.isInput);
    const all = matches.map(({ value }) => value).slice(0, slot.mostItems);
    if (all.length > 0) known.set(toSlotKey(slot.path), slot.isList ? all : all[0]);
  }
  return known;
}

function findOpen(slots: readonly Slot[], values: ReadonlyMap<string, unknown>): Slot[] {
  return slots.filter((slot) => !values.has(toSlotKey(slot.path)));
}

function hasDefault(slot: Slot): boolean {
  return slot.isRequired && slot.options.some((option) => 'default' in option || 'const' in option);
}
