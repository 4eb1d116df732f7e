import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readJson } from '@/lib/core/json/read-json';
import { diffJson } from './diff-json';
import { createDiffText } from './diff-text';

const diff = (a: unknown, b: unknown) => diffJson(a, b, createDiffText());

it('tells what was added, removed and changed, by path', () => {
  expect(diff({ id: 1, name: 'Ann', tags: ['a'] }, { tags: ['a'], id: 2, 'a/b': null }).changes).toEqual([
    { path: '/id', op: 'changed', a: '1', b: '2' },
    { path: '/name', op: 'removed', a: '"Ann"' },
    { path: '/a~1b', op: 'added', b: 'null' },
  ]);
});

it('sees one new item in a list as one change', () => {
  expect(diff([1, 2, 3], [1, 9, 2, 3]).changes).toEqual([{ path: '/1', op: 'added', b: '9' }]);
  expect(diff([1, 2, 3], [2, 3]).changes).toEqual([{ path: '/0', op: 'removed', a: '1' }]);
});

it('knows properties that are named as if they were special', () => {
  const a = JSON.parse('{"__proto__": 1, "toString": 2}');
  expect(diff(a, {}).changes.map(({ path }) => path)).toEqual(['/__proto__', '/toString']);
});

it('marks the words of a long text that differ', () => {
  const text = 'Gets an order by its id. Fails when there is none.';
  const [change] = diff({ description: text }, { description: text.replace('order', 'invoice') }).changes;
  expect(change?.pieces).toContainEqual({ op: 'added', text: 'invoice' });
});

it('lists no more than can be read', () => {
  const numbers = Array.from({ length: 500 }, (_, index) => index);
  const { changes, isCut } = diff(
    numbers,
    numbers.map((number) => number + 0.5),
  );
  expect(changes).toHaveLength(100);
  expect(isCut).toBe(true);
});

it('finds no change between equal values, and one between others', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      const copy = JSON.parse(JSON.stringify(a));
      expect(diff(a, copy).changes).toEqual([]);
      const isEqual = JSON.stringify(diff(a, b).changes) === '[]';
      if (!isEqual) return;
      expect(b).toEqual(a);
    }),
  );
});

it('tells numbers apart, and tells them, to their last digit', () => {
  const a = readJson('{"id":9007199254740992,"n":[1.0,9007199254740993],"same":1.0}');
  const b = readJson('{"id":9007199254740993,"n":[1,9007199254740992],"same":1}');
  expect(diff(a, b).changes).toEqual([
    { path: '/id', op: 'changed', a: '9007199254740992', b: '9007199254740993' },
    { path: '/n/1', op: 'changed', a: '9007199254740993', b: '9007199254740992' },
  ]);
});
