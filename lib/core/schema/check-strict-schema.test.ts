import { describe, expect, it } from 'vitest';
import { checkStrictSchema } from './check-strict-schema';

function object(properties: object, rest: object = {}) {
  return {
    type: 'object',
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
    ...rest,
  };
}

describe('checkStrictSchema', () => {
  it('finds every reference of a ring, also through what holds it, and none that only leads to one', () => {
    const names = Array.from({ length: 5000 }, (_, index) => `d${index}`);
    const ring = names.map((name, index) => [name, { $ref: `#/$defs/${names[(index + 1) % names.length]}` }]);
    const schema = {
      ...object({ a: { $ref: '#/$defs/d0' }, tree: object({ inner: { $ref: '#/properties/tree' } }) }),
      $defs: Object.fromEntries(ring),
    };
    const issues = checkStrictSchema(schema).filter(({ apiMessage }) => apiMessage.startsWith('Recursive'));
    const paths = issues.map(({ path }) => path);
    expect(paths).toHaveLength(5001);
    expect(paths).toContain('/$defs/d4999/$ref');
    expect(paths).toContain('/properties/tree/properties/inner/$ref');
    expect(paths).not.toContain('/properties/a/$ref');
  });

  it.each<[string, unknown]>([
    [
      'every plain type',
      object({ a: { type: 'string' }, b: { type: 'array', items: { type: 'integer' }, minItems: 1 } }),
    ],
    ['nullable types', object({ a: { type: ['string', 'null'] } })],
    [
      'enums, constants and defaults',
      object({ a: { enum: ['x', 1, null] }, b: { const: 'x' }, c: { type: 'string', default: 'x' } }),
    ],
    [
      'anyOf and allOf',
      object({ a: { anyOf: [{ type: 'string' }, { type: 'null' }] }, b: { allOf: [object({})] } }),
    ],
    ['local references', { ...object({ a: { $ref: '#/$defs/x' } }), $defs: { x: { type: 'string' } } }],
    [
      'listed formats and simple patterns',
      object({ a: { type: 'string', format: 'uuid', pattern: '^[\\w\\b]{1,3}$' } }),
    ],
    ['an array at the top', { type: 'array', items: { type: 'integer' } }],
    [
      'properties named like refused keywords',
      object({ minimum: { type: 'string' }, not: { type: 'string' } }),
    ],
  ])('%s pass', (_title, schema) => {
    expect(checkStrictSchema(schema)).toEqual([]);
  });

  it.each<[string, unknown, string, string]>([
    [
      'an object that is open',
      { type: 'object', properties: {} },
      '',
      "For 'object' type, 'additionalProperties' must be explicitly set to false",
    ],
    [
      'an object inside an array that is open',
      object({ a: { type: 'array', items: { type: 'object', additionalProperties: true } } }),
      '/properties/a/items/additionalProperties',
      "For 'object' type, 'additionalProperties' must be explicitly set to false",
    ],
    [
      'bounds of a number',
      object({ a: { type: 'integer', minimum: 1 } }),
      '/properties/a/minimum',
      "For 'integer' type, properties minimum are not supported",
    ],
    [
      'a length of text',
      object({ a: { type: 'string', maxLength: 3 } }),
      '/properties/a/maxLength',
      "For 'string' type, properties maxLength are not supported",
    ],
    [
      'more items than one at least',
      object({ a: { type: 'array', minItems: 2 } }),
      '/properties/a/minItems',
      "For 'array' type, 'minItems' values other than 0 or 1 are not supported",
    ],
    [
      'maxItems',
      object({ a: { type: 'array', maxItems: 2 } }),
      '/properties/a/maxItems',
      "For 'array' type, properties maxItems are not supported",
    ],
    [
      'oneOf',
      object({ a: { oneOf: [{ minimum: 1 }] } }),
      '/properties/a/oneOf',
      "Schema type 'oneOf' is not supported",
    ],
    [
      'patternProperties',
      object({}, { patternProperties: {} }),
      '/patternProperties',
      "For 'object' type, properties patternProperties are not supported",
    ],
    [
      'an object in an enum',
      object({ a: { enum: ['x', {}] } }),
      '/properties/a/enum/1',
      'Enum values must be strings, numbers, booleans or null',
    ],
    [
      'another format',
      object({ a: { type: 'string', format: 'regex' } }),
      '/properties/a/format',
      "For 'string' type, format 'regex' is not supported",
    ],
    [
      'look-ahead',
      object({ a: { type: 'string', pattern: '(?=a)' } }),
      '/properties/a/pattern',
      'Unsupported regex feature in pattern: look-around',
    ],
    [
      'a word boundary',
      object({ a: { type: 'string', pattern: '\\bx' } }),
      '/properties/a/pattern',
      'Unsupported regex feature in pattern: word boundaries (\\b)',
    ],
    [
      'a value without a type',
      object({ a: { description: 'anything' } }),
      '/properties/a',
      'Schema is missing a type definition.',
    ],
    ['a boolean schema', object({ a: true }), '/properties/a', 'Schema is missing a type definition.'],
    [
      'a remote reference',
      object({ a: { $ref: 'https://x.dev/a' } }),
      '/properties/a/$ref',
      "External $ref 'https://x.dev/a' is not supported",
    ],
    [
      'a reference inside allOf',
      { ...object({ a: { allOf: [{ $ref: '#/$defs/x' }] } }), $defs: { x: { type: 'string' } } },
      '/properties/a/allOf/0',
      "'allOf' with '$ref' is not supported",
    ],
    [
      'a schema that contains itself by way of another',
      {
        ...object({ a: { $ref: '#/$defs/x' } }),
        $defs: {
          x: object({ y: { $ref: '#/$defs/y' } }),
          y: { type: 'array', items: { $ref: '#/$defs/x' } },
        },
      },
      '/$defs/x/properties/y/$ref',
      'Recursive schemas are not supported',
    ],
  ])('%s is refused', (_title, schema, path, apiMessage) => {
    expect(checkStrictSchema(schema)[0]).toMatchObject({ path, apiMessage });
  });

  it('names all refused bounds of one value in each text, sorted as the API does', () => {
    const issues = checkStrictSchema(object({ a: { type: 'integer', minimum: 1, maximum: 2 } }));
    expect(issues.map(({ path, apiMessage }) => [path, apiMessage])).toEqual([
      ['/properties/a/maximum', "For 'integer' type, properties maximum, minimum are not supported"],
      ['/properties/a/minimum', "For 'integer' type, properties maximum, minimum are not supported"],
    ]);
  });
});

it.each<[string, object, string, RegExp]>([
  [
    'a reference deep inside allOf',
    { allOf: [{ anyOf: [{ $ref: '#/$defs/b' }] }] },
    '/properties/a/allOf/0',
    /inside "allOf"/,
  ],
])('refuses %s', (_title, a, path, message) => {
  const schema = { ...object({ a }), $defs: { b: { type: 'string' } } };
  expect(checkStrictSchema(schema)).toMatchObject([{ path, message: expect.stringMatching(message) }]);
});

// The documentation asks for small ranges and names no number: what it does not name is left to the API.
it.each(['^.{1,1024}$', '^a{1,5000}$', '\\{2000\\}'])('takes the pattern %s', (pattern) => {
  expect(checkStrictSchema(object({ a: { type: 'string', pattern } }))).toEqual([]);
});
