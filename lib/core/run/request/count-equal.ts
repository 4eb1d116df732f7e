/** How many items two lists have in common from the start. */
export function countEqual<T>(a: readonly T[], b: readonly T[]): number {
  const end = Math.min(a.length, b.length);
  let count = 0;
  while (count < end && a[count] === b[count]) count += 1;
  return count;
}
