import { describe, expect, it } from 'vitest';
import { cutText } from './cut-text';

describe('cutText', () => {
  it.each([
    ['leaves a short text alone', 'abc', 3, 'abc'],
    ['cuts a long one and says so', 'abcdef', 3, 'ab…'],
    ['keeps a character of two units whole', 'ab😀cd', 5, 'ab😀…'],
    ['leaves such a character out where half of it would stand', 'ab😀cd', 4, 'ab…'],
    ['takes 2,000 units where nothing else is said', 'x'.repeat(3000), undefined, `${'x'.repeat(1999)}…`],
  ])('%s', (_title, text, most, expected) => {
    expect(cutText(text, most)).toBe(expected);
  });
});
