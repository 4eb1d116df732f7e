import { isJsonObject } from '@/lib/core/claude/message';
import { type PathPart, toJsonPointer } from '@/lib/core/json/json-pointer';
import { childText } from '@/lib/core/json/lossless/child-text';
import { toCanonicalNumber } from '@/lib/core/json/to-canonical-number';
import { toCanonicalText } from '@/lib/core/json/to-canonical-text';
import { writeJson } from '@/lib/core/json/write-json';
import { takeStart } from '@/lib/core/take-start';
import type { Changes, ValueChange } from './comparison';
import type { DiffText } from './diff-text';

/** More changes than this are not listed. */
const MAX_CHANGES = 100;
/** A longer value is shortened. UTF-16 units of JSON. */
const MAX_VALUE = 400;
/** Shorter texts are easier to read beside each other than laid over each other. */
const MIN_LAID_OVER = 40;

/**
 * Tells where two JSON values differ, path by path. The order of keys does not count. Items of lists are matched from
 * both ends, so that one item more in between is one change.
 */
export function diffJson(a: unknown, b: unknown, diffText: DiffText): Changes {
  const changes: ValueChange[] = [];
  walk(a, b, []);
  return { changes: changes.slice(0, MAX_CHANGES), isCut: changes.length > MAX_CHANGES };

  function walk(a: unknown, b: unknown, path: PathPart[]): void {
    if (changes.length > MAX_CHANGES || isSame(a, b)) return;
    if (isJsonObject(a) && isJsonObject(b)) {
      for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
        const at = [...path, key];
        if (!Object.hasOwn(b, key)) add({ op: 'removed', a: a[key] }, at);
        else if (Object.hasOwn(a, key)) walkHeld(a, key, b, key, at);
        else add({ op: 'added', b: b[key] }, at);
      }
    } else if (Array.isArray(a) && Array.isArray(b)) walkItems(a, b, path);
    else add({ op: 'changed', a, b }, path);
  }

  function walkItems(a: unknown[], b: unknown[], path: PathPart[]): void {
    const shorter = Math.min(a.length, b.length);
    let start = 0;
    while (start < shorter && isSameHeld(a, start, b, start)) start += 1;
    let end = 0;
    while (end < shorter - start && isSameHeld(a, a.length - 1 - end, b, b.length - 1 - end)) end += 1;
    const last = Math.max(a.length, b.length) - end;
    for (let index = start; index < last && changes.length <= MAX_CHANGES; index += 1) {
      const at = [...path, index];
      if (index >= b.length - end) add({ op: 'removed', a: a[index] }, at);
      else if (index >= a.length - end) add({ op: 'added', b: b[index] }, at);
      else walkHeld(a, index, b, index, at);
    }
  }

  /** Numbers are compared, and told, to their last digit, which only what holds them knows. */
  function walkHeld(a: object, keyA: Key, b: object, keyB: Key, path: PathPart[]): void {
    const [valueA, valueB] = [Reflect.get(a, keyA), Reflect.get(b, keyB)];
    if (typeof valueA !== 'number' || typeof valueB !== 'number') walk(valueA, valueB, path);
    else if (!isSameHeld(a, keyA, b, keyB))
      changes.push({ path: toJsonPointer(path), op: 'changed', a: toNumber(a, keyA), b: toNumber(b, keyB) });
  }

  function add(change: { op: ValueChange['op']; a?: unknown; b?: unknown }, path: PathPart[]): void {
    const pieces = change.op === 'changed' ? applyOverrides(change.a, change.b) : null;
    changes.push({
      path: toJsonPointer(path),
      op: change.op,
      ...(change.op === 'added' ? {} : { a: write(change.a) }),
      ...(change.op === 'removed' ? {} : { b: write(change.b) }),
      ...(pieces ? { pieces } : {}),
    });
  }

  function applyOverrides(a: unknown, b: unknown) {
    if (typeof a !== 'string' || typeof b !== 'string') return null;
    return Math.max(a.length, b.length) < MIN_LAID_OVER ? null : diffText(a, b);
  }
}

type Key = string | number;

const toNumber = (holder: object, key: Key): string =>
  childText(holder, key) ?? writeJson(Reflect.get(holder, key));

function isSameHeld(a: object, keyA: Key, b: object, keyB: Key): boolean {
  const [valueA, valueB] = [Reflect.get(a, keyA), Reflect.get(b, keyB)];
  if (typeof valueA !== 'number' || typeof valueB !== 'number') return isSame(valueA, valueB);
  return toCanonicalNumber(toNumber(a, keyA)) === toCanonicalNumber(toNumber(b, keyB));
}

const isSame = (a: unknown, b: unknown): boolean => a === b || toCanonicalText(a) === toCanonicalText(b);

function write(value: unknown): string {
  const text = writeJson(value) ?? 'null';
  return text.length <= MAX_VALUE ? text : `${takeStart(text, MAX_VALUE)}…`;
}
