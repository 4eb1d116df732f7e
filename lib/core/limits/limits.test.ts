import { describe, expect, it } from 'vitest';
import { limits } from './limits.mjs';
import { toLimitsPage } from './to-limits-page';

describe('the bounds of the product', () => {
  it('stand on one page, made of those the code reads', async () => {
    await expect(toLimitsPage(limits)).toMatchFileSnapshot('../../../public/docs/limits.md');
  });

  it('each say what they bound, why, and what happens there', () => {
    for (const [name, { value, bounds, why, where }] of Object.entries(limits)) {
      expect([name, value > 0 && [bounds, why, where].every((text) => /^[^|\n]+$/.test(text))]).toEqual([
        name,
        true,
      ]);
    }
  });
});
