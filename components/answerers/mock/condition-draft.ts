import { createTabStore } from '@/lib/client/tab-storage';
import type { MockRule } from '@/lib/core/answerer/mock/mock-schema';
import { isJsonObject } from '@/lib/core/claude/message';
import { toCanonicalText } from '@/lib/core/json/to-canonical-text';

/** The place of a rule. */
export interface RulePlace {
  toolId: string;
  /** From 1. */
  number: number;
}

const idOf = ({ toolId, number }: RulePlace) => `${toolId}-${number}`;

const drafts = createTabStore('condition', (stored) =>
  isJsonObject(stored) ? { rule: String(stored.rule), text: String(stored.text) } : undefined,
);

/** Keeps a condition that cannot be used yet for this tab, so that a reload does not lose it. */
export function keepConditionDraft(place: RulePlace, rule: MockRule, text: string): void {
  drafts.keep(idOf(place), { rule: toCanonicalText(rule), text });
}

export function forgetConditionDraft(place: RulePlace): void {
  drafts.forget(idOf(place));
}

/** The unfinished condition of a rule, if there is one and its place is not another rule's by now. */
export function findConditionDraft(place: RulePlace, rule: MockRule): string | undefined {
  const kept = drafts.find(idOf(place));
  return kept?.rule === toCanonicalText(rule) ? kept.text : undefined;
}
