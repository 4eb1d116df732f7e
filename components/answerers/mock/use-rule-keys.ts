import { useRef, useState } from 'react';
import type { MockRule } from '@/lib/core/answerer/mock/mock-schema';
import { toCanonicalText } from '@/lib/core/json/to-canonical-text';

interface Known {
  key: number;
  text: string;
}

/**
 * Names for rules, which have none of their own: a rule keeps its name when others come before it or go, and while it is
 * edited here; one that was changed elsewhere is another rule.
 */
export function useRuleKeys(rules: readonly MockRule[]): {
  keys: readonly number[];
  /** Has to be told of a change before the rules are changed. */
  keep: (index: number, changed: MockRule) => void;
} {
  const next = useRef(0);
  const [known, setKnown] = useState<readonly Known[]>([]);
  const texts = rules.map(toCanonicalText);
  let named = known;
  if (texts.length !== known.length || texts.some((text, index) => text !== known[index]?.text)) {
    const free = [...known];
    named = texts.map((text) => {
      const at = free.findIndex((one) => one.text === text);
      const [found] = at < 0 ? [] : free.splice(at, 1);
      return found ?? { key: next.current++, text };
    });
    setKnown(named);
  }
  return {
    keys: named.map(({ key }) => key),
    keep: (index, changed) =>
      setKnown((before) =>
        before.map((one, place) => (place === index ? { ...one, text: toCanonicalText(changed) } : one)),
      ),
  };
}
