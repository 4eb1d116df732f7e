import type { MockRule } from '@/lib/core/answerer/mock/mock-settings';
import { toCanonicalText } from '@/lib/core/json/to-canonical-text';

/** The place of a rule. */
export interface RulePlace {
  toolId: string;
  /** From 1. */
  number: number;
}

const keyOf = ({ toolId, number }: RulePlace) => `loopbench-condition-${toolId}-${number}`;

/** Keeps a condition that cannot be used yet for this tab, so that a reload does not lose it. */
export function keepConditionDraft(place: RulePlace, rule: MockRule, text: string): void {
  try {
    sessionStorage.setItem(keyOf(place), JSON.stringify({ rule: toCanonicalText(rule), text }));
  } catch {
    // Full, or not allowed: then it lives as long as the form does.
  }
}

export function forgetConditionDraft(place: RulePlace): void {
  try {
    sessionStorage.removeItem(keyOf(place));
  } catch {
    // Not allowed: then nothing was kept.
  }
}

/** The unfinished condition of a rule, if there is one and its place is not another rule's by now. */
export function findConditionDraft(place: RulePlace, rule: MockRule): string | undefined {
  try {
    const kept = JSON.parse(sessionStorage.getItem(keyOf(place)) ?? 'null');
    return kept?.rule === toCanonicalText(rule) ? String(kept.text) : undefined;
  } catch {
    return undefined;
  }
}
