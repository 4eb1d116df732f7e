/** So many findings a list holds at most; one more entry says how many there are besides. */
const MAX_FINDINGS = 100;

/**
 * The first entries of a list that may be long, made into what is told of them; what comes behind is counted and not made.
 *
 * @param toRest makes the entry that stands for all others, of "and 399,900 more"
 */
export function keepFirst<T, R>(
  items: readonly T[],
  toKept: (item: T, index: number) => R,
  toRest: (more: string, rest: readonly T[]) => R,
): R[] {
  const kept = items.slice(0, MAX_FINDINGS).map(toKept);
  if (items.length <= MAX_FINDINGS) return kept;
  const rest = items.slice(MAX_FINDINGS);
  return [...kept, toRest(`and ${rest.length.toLocaleString('en-US')} more`, rest)];
}
