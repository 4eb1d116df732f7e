import { describe, expect, it } from 'vitest';
import { stemWord } from './stem-word';

describe('stemWord', () => {
  it.each([
    ['orders', 'order'],
    ['shipping', 'shipped'],
    ['shipment', 'ship'],
    ['prices', 'price'],
    ['pricing', 'price'],
    ['deliveries', 'delivery'],
    ['calculator', 'calculate'],
    ['translation', 'translate'],
    ['cancelled', 'cancel'],
    ["customer's", 'customers'],
    ['people', 'person'],
  ])('brings %s and %s together', (one, other) => {
    expect(stemWord(one)).toBe(stemWord(other));
  });

  it.each(['status', 'address', 'news', 'analysis'])('leaves %s whole', (word) => {
    expect(stemWord(word)).toBe(word);
  });
});
