import type { UsedFeature } from './find-used-features';

/**
 * Names for the `anthropic-beta` header: those given, and for each feature that none of them has, the one that has it. A
 * feature that an older beta has as well keeps that one where it is named.
 */
export function addBetas(
  given: readonly string[],
  used: Iterable<Pick<UsedFeature, 'anyOf'>>,
): readonly string[] {
  let names = given;
  for (const { anyOf } of used) {
    const [wanted] = anyOf;
    if (wanted !== undefined && !anyOf.some((name) => names.includes(name))) names = [...names, wanted];
  }
  return names;
}
