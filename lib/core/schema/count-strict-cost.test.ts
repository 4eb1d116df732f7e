import { describe, expect, it } from 'vitest';
import { countStrictCost } from './count-strict-cost';

const object = (properties: object) => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});

describe('countStrictCost', () => {
  it.each<[string, unknown, { optional: number; union: number }]>([
    ['required properties are free', object({ a: { type: 'string' } }), { optional: 0, union: 0 }],
    [
      'optional properties count at every depth',
      { type: 'object', properties: { a: { type: 'object', properties: { b: { type: 'string' } } } } },
      { optional: 2, union: 0 },
    ],
    [
      'type lists and anyOf are unions',
      object({ a: { type: ['string', 'null'] }, b: { anyOf: [{ type: 'string' }] } }),
      { optional: 0, union: 2 },
    ],
    [
      'a choice in a shared definition counts wherever it is referred to',
      {
        ...object({ a: { $ref: '#/$defs/b' }, c: { $ref: '#/$defs/b' } }),
        $defs: { b: { anyOf: [{ type: 'string' }, { type: 'null' }] }, unused: { type: ['string', 'null'] } },
      },
      { optional: 0, union: 2 },
    ],
    [
      'definitions that hold one another come to an end',
      { ...object({ a: { $ref: '#/$defs/b' } }), $defs: { b: { anyOf: [{ $ref: '#/$defs/b' }] } } },
      { optional: 0, union: 1 },
    ],
    ['no schema costs nothing', 'x', { optional: 0, union: 0 }],
  ])('%s', (_title, schema, cost) => {
    expect(countStrictCost(schema)).toEqual(cost);
  });
});
