import fc from 'fast-check';
import { expect, it } from 'vitest';
import { splitJsonList } from './split-json-list';

it('splits a JSON list into the texts of its items', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), fc.constantFrom(0, 2), (items, indent) => {
      const found = [...splitJsonList(JSON.stringify(items, null, indent))].filter((item) => item !== null);
      expect(found.map((item) => JSON.parse(item))).toEqual(JSON.parse(JSON.stringify(items)));
    }),
  );
});

it('keeps an item to the letter', () => {
  const items = ['{"a": "],[\\\\\\"", "n":1.0}', '[ [ ] , "," ]', '9007199254740993'];
  expect([...splitJsonList(`[${items.join(' , ')}]`)]).toEqual(items);
});
