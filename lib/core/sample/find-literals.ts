import { isJsonObject } from '@/lib/core/claude/message';
import { walkSchema } from '@/lib/core/schema/walk-schema';

/** So many values of one schema are remembered. */
const MOST = 200;

/** Values of every type, ordinary and odd. */
const SIMPLE: readonly unknown[] = [
  ...[{}, [], '', 'a', 0, 1, -1, 1.5, true, false, null, 'example', { a: 1 }, [1], ['a'], [null]],
  ...[1e6, -1e6, 'x'.repeat(300), { key_1: 'a', key_2: 1 }, [1, 1], [{}], ['a', 'b', 'c'], 12, 100],
];

/** Values that stand in a schema (constants, enumerations, defaults, examples), and some of every type. */
export function findLiterals(schema: unknown): unknown[] {
  const found: unknown[] = [];
  for (const { value } of walkSchema(schema, 'draft-2020-12')) {
    if (found.length >= MOST) break;
    if (!isJsonObject(value)) continue;
    if ('const' in value) found.push(value.const);
    if ('default' in value) found.push(value.default);
    for (const list of [value.enum, value.examples]) {
      if (Array.isArray(list)) found.push(...list.slice(0, 20));
    }
  }
  return [...found.slice(0, MOST), ...SIMPLE];
}
