import { expect, it } from 'vitest';
import type { Attachment } from './attachment';
import { findExcess } from './find-excess';

const image = (name: string, side = 100): Attachment => ({
  name,
  block: { type: 'image' },
  bytes: 1,
  tokens: 1,
  width: side,
  height: 10,
});
const pdf = (name: string, pages: number): Attachment => ({
  name,
  block: { type: 'document' },
  bytes: 1,
  tokens: 1,
  pages,
});
const large = (name: string, bytes: number): Attachment => ({ ...image(name), bytes });
const images = (count: number, side = 100) => Array.from({ length: count }, () => image('a.png', side));
const million = { contextWindow: 1_000_000 };
const small = { contextWindow: 200_000 };

it.each([
  [[], image('b.png'), million, undefined],
  [[large('a', 20_000_000)], large('b', 5_000_000), million, /^b is not attached: all files .* 23 MB/],
  [[pdf('a', 599)], pdf('b', 1), million, undefined],
  [[pdf('a', 600)], pdf('b', 1), million, /601 pages, and the model takes 600\. Attach a part of it\.$/],
  [[pdf('a', 60)], pdf('b', 41), small, /101 pages, and the model takes 100/],
  [[pdf('a', 300)], pdf('b', 301), { contextWindow: null }, /601 pages/],
  [images(99), image('b'), small, undefined],
  [images(100), image('b'), small, /the model takes 100 images\.$/],
  [images(600), image('b'), million, /the model takes 600 images\.$/],
  [images(19, 4000), image('b', 4000), million, undefined],
  [images(20, 4000), image('b'), million, /more than 20 images .* 2000 .* a\.png has 4000 × 10/],
  [images(20), image('b', 2001), million, /b has 2001 × 10/],
  [images(20), pdf('b', 3), million, undefined],
])('what is attached fits a request, or it is said why not (%#)', (held, next, model, excess) => {
  const found = findExcess(held, next, model);
  if (excess === undefined) expect(found).toBeUndefined();
  else expect(found).toMatch(excess);
});
