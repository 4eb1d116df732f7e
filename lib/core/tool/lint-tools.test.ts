import { expect, it } from 'vitest';
import { lintTools } from './lint-tools';

const input_schema = { type: 'object', properties: {} };
const description = 'Gets an order by its id. Use it for one order. Returns JSON.';
const tool = (name: string, rest: object = {}) => ({ name, description, input_schema, ...rest });
const other = { description: 'Finds an invoice by its number. Use it for one that is open. Returns a PDF.' };

it('finds nothing in tools that are as they should be', () => {
  expect(
    lintTools([tool('get_order'), tool('find_invoice', other), { type: 'bash_20250124', name: 'bash' }]),
  ).toEqual([]);
});

it('keeps the place of each tool, also after something that is none', () => {
  const found = lintTools([null, tool('get_order'), tool('x y', other)]);
  expect(found.map(({ rule, index }) => [rule, index])).toEqual([
    ['json-object', 0],
    ['tool-name', 2],
  ]);
});

it('tells refusals of a tool before advice on it', () => {
  const found = lintTools([tool('a b', { description: '' })]);
  expect(found.map(({ rule, severity }) => [rule, severity])).toEqual([
    ['tool-name', 'error'],
    ['tool-description', 'warning'],
  ]);
});
