import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '@/lib/core/claude/message';
import { compileSchema } from '@/lib/core/schema/compile-schema';
import { fill, number, object, string, temperature } from '../testing/fill';
import { simpleSchemas } from '../testing/simple-schemas';

describe('fillInput', () => {
  it.each<[string, JsonObject, JsonObject, JsonObject]>([
    ['its default', object({ days: { type: 'integer', default: 3 } }), {}, { days: 3 }],
    [
      'an example of the schema',
      object({ code: { type: 'string', examples: ['XK-9'] } }),
      {},
      { code: 'XK-9' },
    ],
    [
      'an example of the tool',
      object({ code: string }),
      { input_examples: [{ code: 'XK-9' }] },
      { code: 'XK-9' },
    ],
    [
      'an example of its description',
      object({ order_id: { type: 'string', description: "The id, e.g. '48810'." } }),
      {},
      { order_id: '48810' },
    ],
    [
      'a text that matches its pattern',
      object({ code: { type: 'string', pattern: '^[A-Z]{3}-\\d{4}$' } }),
      {},
      { code: 'AAA-1111' },
    ],
    [
      'a number within its bounds',
      object({ size: { type: 'integer', minimum: 10, maximum: 20 } }),
      {},
      { size: 10 },
    ],
    ['its first allowed word', object({ unit: temperature }), {}, { unit: 'celsius' }],
    ['nothing when it is optional', object({ days: { type: 'integer', default: 3 } }, []), {}, {}],
  ])('gives what nobody said %s', (_title, schema, more, expected) => {
    expect(fill('please go on', schema, more)).toEqual([expected]);
  });

  it.each<[string, string, JsonObject, JsonObject[]]>([
    [
      'orders',
      'orders 48810 and 48811',
      object({ order_id: string }),
      [{ order_id: '48810' }, { order_id: '48811' }],
    ],
    [
      'places in one unit',
      'Paris, Rome and Oslo in fahrenheit',
      object({ city: string, unit: temperature }),
      [
        { city: 'Paris', unit: 'fahrenheit' },
        { city: 'Rome', unit: 'fahrenheit' },
        { city: 'Oslo', unit: 'fahrenheit' },
      ],
    ],
    [
      'places with both coordinates',
      'Tokyo and Oslo',
      object({ lat: number, lon: number }),
      [
        { lat: 35.68, lon: 139.69 },
        { lat: 59.91, lon: 10.75 },
      ],
    ],
    [
      'symbols and companies',
      'AAPL and Tesla',
      object({ ticker: string }),
      [{ ticker: 'AAPL' }, { ticker: 'TSLA' }],
    ],
  ])('makes one input for each of several %s', (_title, prompt, schema, expected) => {
    expect(fill(prompt, schema)).toEqual(expected);
  });

  it('does not take two numbers that mean two things for one thing twice', () => {
    const tip = object({ bill_amount: number, tip_percent: number }, ['bill_amount']);
    expect(fill('tip for a bill of $84.50 at 18%', tip)).toEqual([{ bill_amount: 84.5, tip_percent: 18 }]);
  });

  it('ends on schemas that contain themselves', () => {
    const node = object({ name: string, children: { type: 'array', items: { $ref: '#/$defs/node' } } });
    const tree = object({ root: { $ref: '#/$defs/node' } }, ['root'], { $defs: { node } });
    expect(compileSchema(tree).validate(fill('a tree', tree)[0])).toEqual([]);
  });

  it('always fits simple schemas', () => {
    fc.assert(
      fc.property(simpleSchemas(), fc.constantFrom(...prompts), (schema, prompt) => {
        const judge = compileSchema(schema);
        fc.pre(judge.issues.length === 0);
        for (const input of fill(prompt, schema)) expect(judge.validate(input)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});

const prompts = [
  'please go on',
  'Where are orders 48810 and ORD-7 of jane@example.com?',
  'Paris, Rome and Oslo on May 24, 2026 at 2:30 pm, for 3 people, in fahrenheit, without history',
  'Send "hello" to Jane Doe about the budget, name: Bob, id=12, urgent, https://example.com',
];
