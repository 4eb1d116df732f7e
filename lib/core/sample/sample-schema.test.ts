import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileSchema } from '@/lib/core/schema/compile-schema';
import { type SampleKind, sampleSchema } from './sample-schema';

const sample = (schema: unknown, kind: SampleKind = 'valid', seed: number | string = 1, count = 8) =>
  sampleSchema({ schema, kind, seed, count });

const tree = {
  $ref: '#/$defs/node',
  $defs: {
    node: {
      type: 'object',
      properties: { name: { type: 'string' }, children: { type: 'array', items: { $ref: '#/$defs/node' } } },
      required: ['name', 'children'],
    },
  },
};

const schemas: [string, unknown][] = [
  ['true', true],
  ['{}', {}],
  ['a text', { type: 'string', minLength: 2, maxLength: 5 }],
  ['a format', { type: 'string', format: 'date-time' }],
  ['a pattern', { type: 'string', pattern: '^[A-Z]{3}-\\d{4,6}$' }],
  ['a pattern with a length', { type: 'string', pattern: '^[a-z]+$', minLength: 12, maxLength: 14 }],
  ['a range', { type: 'number', exclusiveMinimum: 0, maximum: 0.5 }],
  ['steps', { type: 'number', minimum: 1, maximum: 2, multipleOf: 0.25 }],
  ['whole steps', { type: 'integer', exclusiveMinimum: 10, exclusiveMaximum: 20, multipleOf: 7 }],
  ['const', { const: null }],
  ['enum', { enum: ['a', 2, null, { b: 1 }] }],
  ['several types', { type: ['string', 'null'] }],
  ['recursion', tree],
  ['allOf', { allOf: [{ type: 'integer', minimum: 5 }, { maximum: 8 }, { multipleOf: 2 }] }],
  ['anyOf', { anyOf: [{ type: 'boolean' }, { type: 'string', maxLength: 3 }] }],
  ['oneOf', { oneOf: [{ type: 'integer' }, { type: 'number', minimum: 2 }] }],
  [
    'oneOf beside properties',
    {
      type: 'object',
      properties: { kind: { type: 'string' } },
      required: ['kind'],
      oneOf: [
        { properties: { kind: { const: 'a' }, a: { type: 'integer' } }, required: ['a'] },
        { properties: { kind: { const: 'b' }, b: { type: 'string' } }, required: ['b'] },
      ],
    },
  ],
  ['not', { type: 'string', not: { enum: ['example', ''] } }],
  [
    'if, then and else',
    {
      type: 'object',
      properties: { country: { enum: ['us', 'nl'] }, code: { type: 'string' } },
      required: ['country', 'code'],
      if: { properties: { country: { const: 'us' } } },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: { properties: { code: { pattern: '^\\d{5}$' } } },
      else: { properties: { code: { pattern: '^\\d{4} [A-Z]{2}$' } } },
    },
  ],
  [
    'dependentRequired',
    {
      type: 'object',
      properties: { card: { type: 'string' }, address: { type: 'string' } },
      required: ['card'],
      dependentRequired: { card: ['address'] },
    },
  ],
  [
    'dependentSchemas',
    {
      type: 'object',
      properties: { card: { type: 'string' } },
      required: ['card'],
      dependentSchemas: { card: { properties: { address: { type: 'integer' } }, required: ['address'] } },
    },
  ],
  [
    'no other properties',
    { type: 'object', properties: { a: { type: 'string' } }, additionalProperties: false },
  ],
  [
    'properties by pattern',
    {
      type: 'object',
      patternProperties: { '^x_[a-z]+$': { type: 'integer' } },
      additionalProperties: false,
      minProperties: 1,
    },
  ],
  [
    'a map',
    { type: 'object', additionalProperties: { type: 'boolean' }, minProperties: 2, maxProperties: 3 },
  ],
  ['names', { type: 'object', propertyNames: { pattern: '^[a-z]{3}$' }, minProperties: 2 }],
  ['different items', { type: 'array', items: { enum: [1, 2, 3, 4] }, uniqueItems: true, minItems: 3 }],
  ['contains', { type: 'array', contains: { const: 'x' }, minContains: 2, items: { type: 'string' } }],
  [
    'a tuple',
    { type: 'array', prefixItems: [{ type: 'string' }, { type: 'integer' }], items: false, minItems: 2 },
  ],
];

describe.each(schemas)('samples of %s', (_name, schema) => {
  it('are what was asked for', () => {
    const strict = compileSchema(schema);
    for (const kind of ['valid', 'edge'] as const) {
      for (const value of sample(schema, kind)) expect([value, strict.validate(value)]).toEqual([value, []]);
    }
    if (schema === true || JSON.stringify(schema) === '{}') return;
    const lax = compileSchema(schema, { formats: 'ignore' });
    for (const value of sample(schema, 'invalid')) expect(lax.validate(value)).not.toEqual([]);
  });

  it('are the same for the same seed', () => {
    for (const kind of ['valid', 'edge'] as const)
      expect(sample(schema, kind, 'x')).toEqual(sample(schema, kind, 'x'));
  });
});

describe('samples', () => {
  const order = {
    type: 'object',
    properties: {
      note: { type: 'string', maxLength: 40 },
      amount: { type: 'integer', minimum: 1, maximum: 99 },
      tags: { type: 'array', items: { type: 'string' }, minItems: 1, maxItems: 4 },
      city: { type: 'string', examples: ['Utrecht'] },
    },
    required: ['note', 'amount', 'tags'],
  };

  it('at the edge go to the limits', () => {
    const values = sample(order, 'edge', 1, 12) as Record<string, unknown>[];
    const ofField = (name: string) => values.map((value) => value[name]);
    expect(ofField('amount')).toEqual(expect.arrayContaining([1, 99]));
    expect(ofField('note')).toContain('');
    expect(ofField('note').some((text) => /\p{Script=Arabic}/u.test(String(text)))).toBe(true);
    expect(ofField('note').some((text) => [...String(text)].length === 40)).toBe(true);
    const lengths = ofField('tags').map((tags) => (Array.isArray(tags) ? tags.length : 0));
    expect(lengths).toEqual(expect.arrayContaining([1, 4]));
    expect(new Set(values.map((value) => 'city' in value))).toEqual(new Set([true, false]));
  });

  it('prefer what the schema shows', () => {
    const cities = sample(order, 'valid', 1, 40) as Record<string, unknown>[];
    expect(cities.some(({ city }) => city === 'Utrecht')).toBe(true);
  });

  it('differ where the schema lets them, and from seed to seed', () => {
    expect(new Set(sample(order, 'valid', 1, 20).map((value) => JSON.stringify(value))).size).toBe(20);
    expect(sample(order, 'valid', 1)).not.toEqual(sample(order, 'valid', 2));
    expect(sample({ const: 5 }, 'valid', 1, 3)).toEqual([5, 5, 5]);
  });

  it.each<[unknown, SampleKind, RegExp]>([
    [false, 'valid', /allows\. The keyword that was not satisfied last is "false"/],
    [{ type: 'string', not: {} }, 'valid', /"not"/],
    [{ type: 'string', minLength: 5, maxLength: 4 }, 'edge', /"(min|max)Length"/],
    [{ type: 'string', minLength: 1_000_000 }, 'valid', /"minLength"/],
    [true, 'invalid', /allows everything/],
    [{ $ref: 'https://example.com/schema' }, 'valid', /cannot be checked: \$ref/],
    [{ type: 'sting' }, 'valid', /not valid at \/type/],
  ])('of %j that are %s are not to be had', (schema, kind, message) => {
    expect(() => sample(schema, kind)).toThrow(message);
  });

  it('hold names such as __proto__ as they are', () => {
    const schema = JSON.parse(
      '{"type":"object","properties":{"__proto__":{"const":1}},"required":["__proto__"]}',
    );
    expect(JSON.stringify(sample(schema, 'edge', 1, 1))).toBe('[{"__proto__":1}]');
  });

  it('are valid whatever the schema, or there are none', () => {
    const schema = fc.object({
      key: fc.constantFrom(
        'type',
        'properties',
        'items',
        'minimum',
        'maxLength',
        'a',
        'not',
        'anyOf',
        'required',
      ),
      values: [
        fc.constantFrom('string', 'object', 'array', 'integer'),
        fc.integer({ min: 0, max: 5 }),
        fc.boolean(),
      ],
      maxDepth: 3,
    });
    fc.assert(
      fc.property(schema, fc.constantFrom<SampleKind>('valid', 'edge', 'invalid'), (given, kind) => {
        const { issues, validate } = compileSchema(given, { formats: 'ignore' });
        fc.pre(issues.length === 0);
        let samples: unknown[] = [];
        try {
          samples = sample(given, kind, 1, 2);
        } catch (error) {
          expect(error).toHaveProperty('code', 'bad_request');
        }
        for (const value of samples) expect(validate(value).length === 0).toBe(kind !== 'invalid');
      }),
      { numRuns: 100 },
    );
  });
});
