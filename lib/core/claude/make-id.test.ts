import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeId } from './make-id';

describe('makeId', () => {
  it('looks like an id of the API', () => {
    expect(makeId('toolu_', 'a')).toMatch(/^toolu_01[A-Za-z0-9]{22}$/);
  });

  it('depends on its seed alone', () => {
    expect(makeId('msg_', 'a')).toBe(makeId('msg_', 'a'));
  });

  it('tells seeds apart, however alike they are', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { minLength: 2, maxLength: 200 }), (seeds) => {
        const ids = new Set(
          seeds.flatMap((seed) => [makeId('toolu_', `${seed} 0`), makeId('toolu_', `${seed} 1`)]),
        );
        expect(ids.size).toBe(new Set(seeds.flatMap((seed) => [`${seed} 0`, `${seed} 1`])).size);
      }),
    );
  });
});
