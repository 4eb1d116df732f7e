import { expect, it } from 'vitest';
import { compareProperties } from './compare-properties';

const COUNT = 30_000;
const many = (prefix: string, schema: unknown, more: object = {}) => ({
  properties: Object.fromEntries(Array.from({ length: COUNT }, (_, index) => [`${prefix}${index}`, schema])),
  ...more,
});
const place = { path: [], at: [], isSure: true };
const tell = (a: object, b: object) =>
  compareProperties({ ...a }, { ...b }, place).map(({ message }) => message);

it('thousands of properties under other names are told one by one', () => {
  const gone = tell(many('a', {}), many('b', true));
  expect([gone.length, gone[0], gone.at(-1)]).toEqual([
    2 * COUNT,
    '"a0" is gone',
    `"b${COUNT - 1}" is new, and optional`,
  ]);
  const renamed = tell(many('a', {}), many('b', {}));
  expect([renamed.length, renamed[0], renamed.at(-1)]).toEqual([
    COUNT,
    '"a0" is called "b0" now',
    `"a${COUNT - 1}" is called "b${COUNT - 1}" now`,
  ]);
  const required = Object.keys(many('a', {}).properties);
  expect(tell(many('a', {}), many('a', {}, { required }))).toHaveLength(COUNT);
});
