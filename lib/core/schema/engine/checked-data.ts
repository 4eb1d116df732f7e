import { parseJsonPointer } from '@/lib/core/json/json-pointer';
import { childText } from '@/lib/core/json/lossless/child-text';
import { listSources } from '@/lib/core/json/lossless/list-sources';

/** What is being checked now, where it holds numbers that are more than their values; the engine is synchronous. */
let root: unknown;

/** Checks data so that `dataNumber` knows the numbers in it to their last digit. */
export function withCheckedData<T>(data: unknown, check: () => T): T {
  root = listSources(data).length > 0 ? data : undefined;
  try {
    return check();
  } finally {
    root = undefined;
  }
}

/** The text of a number in the data that is being checked: `9007199254740993` of ...992. */
export function dataNumber(value: number, pointer: string): string {
  if (root === undefined) return toText(value);
  const parts = parseJsonPointer(pointer.replace(/^#/, ''));
  const name = parts.pop();
  let holder: unknown = root;
  for (const part of parts) holder = holds(holder, part) ? holder[part] : undefined;
  const text = name !== undefined && holds(holder, name) ? childText(holder, name) : undefined;
  return text !== undefined && Number(text) === value ? text : toText(value);
}

/** The text of a number a schema holds under a keyword or an index. */
export function schemaNumber(holder: object, name: string | number, value: number): string {
  return childText(holder, name) ?? toText(value);
}

const toText = (value: number): string => JSON.stringify(value);

const holds = (value: unknown, key: string): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key);
