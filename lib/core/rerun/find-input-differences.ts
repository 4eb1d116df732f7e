import { isJsonObject } from '@/lib/core/claude/message';
import { type PathPart, toJsonPointer } from '@/lib/core/schema/json-pointer';

/** One place where two JSON values differ. */
export interface JsonDifference {
  /** JSON Pointer; empty for the values themselves. */
  path: string;
  /** Absent where that side has nothing. */
  expected?: unknown;
  actual?: unknown;
}

/** So many are told; more would be no help. */
const MAX_DIFFERENCES = 50;

/**
 * Finds where two JSON values differ, in document order, the deepest places first. The order of an object's properties is
 * no difference.
 */
export function findInputDifferences(expected: unknown, actual: unknown): JsonDifference[] {
  return compare(expected, actual, []).slice(0, MAX_DIFFERENCES);
}

function compare(expected: unknown, actual: unknown, path: PathPart[]): JsonDifference[] {
  if (Array.isArray(expected) && Array.isArray(actual)) {
    const length = Math.max(expected.length, actual.length);
    return Array.from({ length }, (_, index) => index).flatMap((index) =>
      compareMember(expected, actual, index, [...path, index]),
    );
  }
  if (isJsonObject(expected) && isJsonObject(actual)) {
    const names = new Set([...Object.keys(expected), ...Object.keys(actual)]);
    return [...names].flatMap((name) => compareMember(expected, actual, name, [...path, name]));
  }
  return Object.is(expected, actual) || expected === actual
    ? []
    : [{ path: toJsonPointer(path), expected, actual }];
}

function compareMember(
  expected: object,
  actual: object,
  name: string | number,
  path: PathPart[],
): JsonDifference[] {
  const inExpected = Object.hasOwn(expected, name);
  const inActual = Object.hasOwn(actual, name);
  const left = (expected as Record<string | number, unknown>)[name];
  const right = (actual as Record<string | number, unknown>)[name];
  if (inExpected && inActual) return compare(left, right, path);
  const pointer = toJsonPointer(path);
  return [inExpected ? { path: pointer, expected: left } : { path: pointer, actual: right }];
}
