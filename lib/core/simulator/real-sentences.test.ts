import { describe, expect, it } from 'vitest';
import type { JsonObject } from '@/lib/core/claude/message';
import { fitsSchema } from './input/sample/fits-schema';
import { ask } from './testing/ask';
import { defineTool } from './testing/define-tool';

const text = { type: 'string' };
const number = { type: 'number' };
const integer = { type: 'integer' };
const weather = defineTool('get_weather', 'Gets the weather of a city.', { city: text });
const factorial = defineTool('factorial', 'Computes the factorial of a number.', { n: integer });
const square = defineTool('square', 'Squares a number.', { x: number });
const order = defineTool('order_items', 'Orders items of a product.', { product: text, quantity: integer });
const fruit = defineTool('count_fruit', 'Counts fruit.', { apples: integer, pears: integer });
const table = defineTool('book_table', 'Books a table.', { name: text, people: integer });
const basket = defineTool('order_basket', 'Orders several items.', {
  items: {
    type: 'array',
    items: { type: 'object', properties: { name: text, quantity: integer }, required: ['name', 'quantity'] },
  },
});
const mail = defineTool('send_email', 'Sends an email.', {
  to: { type: 'string', format: 'email' },
  subject: text,
});

const inputs = (question: string, tool: JsonObject) =>
  ask(question, [tool]).content.flatMap((block) => (block.type === 'tool_use' ? [block.input] : []));

describe('what real sentences ask for', () => {
  it.each<[string, JsonObject, object[]]>([
    ['What is the factorial of 5, 10 and 15?', factorial, [{ n: 5 }, { n: 10 }, { n: 15 }]],
    ['factorial of 5, factorial of 10 and factorial of 15', factorial, [{ n: 5 }, { n: 10 }, { n: 15 }]],
    ['What is the factorial of two?', factorial, [{ n: 2 }]],
    ['Two orders of magnitude of 7: square it', square, [{ x: 7 }]],
    ['Square 2e3', square, [{ x: 2000 }]],
    ['Square 1.5e-2', square, [{ x: 0.015 }]],
    ['What is the weather in New York City?', weather, [{ city: 'New York City' }]],
    [
      'Weather in New York City and San Francisco',
      weather,
      [{ city: 'New York City' }, { city: 'San Francisco' }],
    ],
    [
      'Order 2 apples and 3 pears',
      order,
      [
        { product: 'apples', quantity: 2 },
        { product: 'pears', quantity: 3 },
      ],
    ],
    [
      'Order two red apples, 3 pears and 4 bars of dark chocolate, please',
      order,
      [
        { product: 'red apples', quantity: 2 },
        { product: 'pears', quantity: 3 },
        { product: 'bars of dark chocolate', quantity: 4 },
      ],
    ],
    ['Order 3 pears', order, [{ product: 'pears', quantity: 3 }]],
    [
      'Order 2 apples and 3 pears',
      basket,
      [
        {
          items: [
            { name: 'apples', quantity: 2 },
            { name: 'pears', quantity: 3 },
          ],
        },
      ],
    ],
    ['Count 2 apples and 3 pears', fruit, [{ apples: 2, pears: 3 }]],
    ['Book a table for 4 people for Ann', table, [{ name: 'Ann', people: 4 }]],
    ['Weather in Mexico City', weather, [{ city: 'Mexico City' }]],
    ['Weather in Austin, TX', weather, [{ city: 'Austin, TX' }]],
    ['Weather in Portland, Oregon', weather, [{ city: 'Portland, Oregon' }]],
    ['Weather in Los Angeles, California', weather, [{ city: 'Los Angeles, California' }]],
    ['Weather in Paris, Rome and Oslo', weather, [{ city: 'Paris' }, { city: 'Rome' }, { city: 'Oslo' }]],
    [
      'Send an email to a@x.org about lunch and to b@x.org about dinner',
      mail,
      [
        { to: 'a@x.org', subject: 'lunch' },
        { to: 'b@x.org', subject: 'dinner' },
      ],
    ],
  ])('%s', (question, tool, wanted) => {
    expect(inputs(question, tool)).toEqual(wanted);
  });

  it('counts with a spelled number where how many is asked', () => {
    expect(inputs('Order two pizzas', order)).toMatchObject([{ quantity: 2 }]);
  });
});

describe('a value nobody has named', () => {
  it.each<[string, JsonObject]>([
    ['a password with look-aheads', { type: 'string', pattern: '^(?=.*[A-Z])(?=.*\\d)[A-Za-z\\d]{8,}$' }],
    ['one of an exact length', { type: 'string', pattern: '^(?=.*\\d)[a-z0-9]{6}$' }],
    [
      'one that asks for a sign',
      { type: 'string', pattern: '^(?=.*[a-z])(?=.*[A-Z])(?=.*\\d)(?=.*[!@#]).{8,20}$' },
    ],
    ['one that forbids something', { type: 'string', pattern: '^(?!admin)[a-z]{3,8}$' }],
    ['a tuple', { type: 'array', prefixItems: [{ enum: ['x', 'y'] }, integer, text], items: false }],
    ['a tuple of which more is asked', { type: 'array', prefixItems: [number], items: text, minItems: 3 }],
  ])('fits: %s', (_name, schema) => {
    const tool = defineTool('set_thing', 'Sets the thing.', { thing: schema, code: schema });
    const [input] = inputs('Set the thing', tool);
    const { pattern } = schema;
    if (typeof pattern === 'string')
      for (const value of Object.values(input ?? {})) expect(value).toMatch(new RegExp(pattern, 'u'));
    expect(fitsSchema(input, tool.input_schema as JsonObject, tool.input_schema as JsonObject)).toBe(true);
  });
});
