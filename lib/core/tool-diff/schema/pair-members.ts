import { toCanonicalText } from '@/lib/core/json/to-canonical-text';

/** Members of two lists of the same length whose order does not count: those that are equal together, then the others as they come. */
export function pairMembers(
  listA: readonly unknown[],
  listB: readonly unknown[],
): [a: unknown, b: unknown][] {
  const free = new Map<string, number[]>();
  for (const [index, member] of [...listB.entries()].reverse()) {
    const text = toCanonicalText(member);
    const known = free.get(text);
    if (known) known.push(index);
    else free.set(text, [index]);
  }
  const equals = listA.map((member) => free.get(toCanonicalText(member))?.pop());
  const others = [...free.values()].flat().sort((one, other) => other - one);
  return listA.map((member, index) => [member, listB[equals[index] ?? others.pop() ?? index]]);
}
