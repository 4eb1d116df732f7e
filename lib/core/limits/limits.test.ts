import { describe, expect, it } from 'vitest';
import { limitNotes } from './limit-notes';
import { limits } from './limits.mjs';
import { toLimitsPage } from './to-limits-page';

describe('the bounds of the product', () => {
  it('stand on one page, made of those the code reads', async () => {
    await expect(toLimitsPage()).toMatchFileSnapshot('../../../public/docs/limits.md');
  });

  it('each say what they bound, why, and what happens there', () => {
    for (const [name, { bounds, why, where }] of Object.entries(limitNotes)) {
      expect([name, [bounds, why, where].every((text) => /^[^|\n]+$/.test(text))]).toEqual([name, true]);
    }
    expect(Object.values(limits).every(({ value }) => value > 0)).toBe(true);
  });
});
