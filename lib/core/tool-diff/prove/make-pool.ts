import { toCanonicalText } from '@/lib/core/json/to-canonical-text';
import { type SampleKind, sampleSchema } from '@/lib/core/sample/sample-schema';

/** So many values of each kind are made. More take longer and find little more. */
const counts: readonly [SampleKind, number][] = [
  ['valid', 40],
  ['edge', 18],
];

/** Of a longer schema fewer values are made, and at least so many of each kind: each is as long as the schema. UTF-16 units. */
const MAX_LENGTH = 20_000;
const MIN_COUNT = 4;

/** Always the same values for the same schema: a difference is told the same way each time. */
const SEED = 'versions';

/** Values that a schema takes, the shortest first; none where none could be made. */
export function makePool(schema: unknown): unknown[] {
  const share = Math.min(1, MAX_LENGTH / toCanonicalText(schema).length);
  const made = counts.flatMap(([kind, most]) => {
    const count = Math.max(MIN_COUNT, Math.round(most * share));
    try {
      return sampleSchema({ schema, kind, seed: SEED, count });
    } catch {
      // No schema, or none that values are found for.
      return [];
    }
  });
  const byText = new Map(made.map((value) => [toCanonicalText(value), value]));
  return [...byText].sort(([one], [other]) => one.length - other.length).map(([, value]) => value);
}
