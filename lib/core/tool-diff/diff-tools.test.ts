import { describe, expect, it } from 'vitest';
import { diffTools } from './diff-tools';

const tool = (schema: unknown, more: object = {}) =>
  JSON.stringify({ name: 'get_weather', description: 'Gets it.', input_schema: schema, ...more });
const object = (properties: object, more: object = {}) => ({ type: 'object', properties, ...more });
const text = { type: 'string' };
const units = (...values: string[]) => object({ units: { type: 'string', enum: values } });

/** The changes of a schema as `kind path`, and the input that shows it. */
const diff = (a: unknown, b: unknown) =>
  diffTools(tool(a), tool(b)).map(({ kind, path, proof }) => [
    `${kind} ${path.replace(/^input_schema\.?/, '')}`,
    ...(proof ? [proof.input] : []),
  ]);

describe('what breaks inputs that are saved', () => {
  it.each([
    [
      'a value of an enum is gone',
      units('C', 'F', 'K'),
      units('C', 'F'),
      'properties.units.enum',
      { units: 'K' },
    ],
    [
      'a property is required now',
      object({ city: text }),
      object({ city: text }, { required: ['city'] }),
      'properties.city',
      {},
    ],
    [
      'a number is whole now',
      object({ n: { type: 'number' } }),
      object({ n: { type: 'integer' } }),
      'properties.n.type',
      { n: 0.5 },
    ],
    [
      'one of two types is gone',
      object({ n: { type: ['string', 'null'] } }),
      object({ n: text }),
      'properties.n.type',
      { n: null },
    ],
    [
      'a maximum is lower',
      object({ n: { type: 'integer', maximum: 10 } }),
      object({ n: { type: 'integer', maximum: 5 } }),
      'properties.n.maximum',
      { n: 10 },
    ],
    [
      'a text must be longer',
      object({ s: text }),
      object({ s: { ...text, minLength: 2 } }),
      'properties.s.minLength',
      { s: 'x' },
    ],
    [
      'a list must be shorter',
      object({ l: { type: 'array', items: text, maxItems: 5 } }),
      object({ l: { type: 'array', items: text, maxItems: 1 } }),
      'properties.l.maxItems',
      { l: ['x', 'x', 'x', 'x', 'x'] },
    ],
    [
      'other properties are refused',
      object({ city: text }),
      object({ city: text }, { additionalProperties: false }),
      'additionalProperties',
      { other: 'text' },
    ],
    [
      'items are narrower',
      object({ l: { type: 'array', items: { enum: ['a', 'b'] } } }),
      object({ l: { type: 'array', items: { enum: ['a'] } } }),
      'properties.l.items.enum',
      { l: ['b'] },
    ],
    [
      'a bound is tighter within what is seldom given',
      object({
        a: object({ street: text, zip: { ...text, maxLength: 10 } }, { required: ['street'] }),
      }),
      object({
        a: object({ street: text, zip: { ...text, maxLength: 5 } }, { required: ['street'] }),
      }),
      'properties.a.properties.zip.maxLength',
      expect.anything(),
    ],
    [
      'a whole number between two bounds is refused',
      object({ n: { type: 'integer', maximum: 2.5 } }),
      object({ n: { type: 'integer', maximum: 1.5 } }),
      'properties.n.maximum',
      { n: 2 },
    ],
    [
      'a part that is referred to is narrower',
      object({ u: { $ref: '#/$defs/u' } }, { $defs: { u: { enum: ['a', 'b'] } } }),
      object({ u: { $ref: '#/$defs/u' } }, { $defs: { u: { enum: ['a'] } } }),
      'properties.u.enum',
      { u: 'b' },
    ],
  ])('%s', (_, a, b, path, input) => {
    expect(diff(a, b)).toEqual([[`breaking ${path}`, input]]);
    // The other way round, nothing that was taken is refused.
    expect(diff(b, a).filter(([change]) => String(change).startsWith('breaking'))).toEqual([]);
  });

  it.each([
    [
      'a new property is required',
      object({}),
      object({ city: text }, { required: ['city'] }),
      'properties.city',
      {},
    ],
    [
      'a type is another',
      object({ n: text }),
      object({ n: { type: 'integer' } }),
      'properties.n.type',
      { n: 'text' },
    ],
  ])('%s, and the other way round too', (_, a, b, path, input) => {
    expect(diff(a, b)).toEqual([[`breaking ${path}`, input]]);
    expect(diff(b, a)[0]?.[0]).toBe(`breaking ${path}`);
  });

  it('a property that is gone, or called otherwise, also where others are taken', () => {
    expect(
      diff(object({ city: text, to: { type: 'integer' } }), object({ to: { type: 'integer' } })),
    ).toEqual([['breaking properties.city']]);
    const [change] = diffTools(
      tool(object({ city: { ...text, description: 'Where' } })),
      tool(object({ town: { ...text, description: 'The town' } }, { additionalProperties: false })),
    );
    expect(change).toMatchObject({ kind: 'breaking', message: '"city" is called "town" now' });
  });

  it.each([
    [
      'a pattern',
      object({ s: text }),
      object({ s: { ...text, pattern: '^[A-Z]{3}$' } }),
      'properties.s.pattern',
    ],
    ['a format', object({ s: text }), object({ s: { ...text, format: 'date' } }), 'properties.s.format'],
    [
      'a choice less',
      object({ v: { anyOf: [{ type: 'integer' }, { type: 'boolean' }] } }),
      object({ v: { anyOf: [{ type: 'integer' }] } }),
      'properties.v.anyOf',
    ],
  ])('%s, where a value shows it', (_, a, b, path) => {
    expect(diff(a, b)).toEqual([[`breaking ${path}`, expect.anything()]]);
  });

  it('an input that is refused for a reason that lies elsewhere is shown', () => {
    const a = object({ a: { type: 'integer', minimum: 0, maximum: 1 } });
    const b = {
      ...a,
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $ref: '#/$defs/more',
      $defs: { more: { $ref: '#/$defs/far' }, far: { maxProperties: 0 } },
    };
    expect(diff(a, b).filter(([change]) => String(change).startsWith('breaking'))).toHaveLength(1);
  });
});

describe('what only the model sees', () => {
  it.each([
    ['a new optional property', object({}), object({ city: text }), 'properties.city'],
    [
      'a property that is optional now',
      object({ c: text }, { required: ['c'] }),
      object({ c: text }),
      'properties.c',
    ],
    ['one value more', units('C'), units('C', 'F'), 'properties.units.enum'],
    ['values in another order', units('C', 'F'), units('F', 'C'), 'properties.units.enum'],
    [
      'a description',
      object({ c: text }),
      object({ c: { ...text, description: 'Where' } }),
      'properties.c.description',
    ],
    [
      'a default',
      object({ c: { ...text, default: 'a' } }),
      object({ c: { ...text, default: 'b' } }),
      'properties.c.default',
    ],
    ['a type more', object({ c: text }), object({ c: { type: ['string', 'null'] } }), 'properties.c.type'],
    [
      'a bound that refuses nothing',
      object({ n: { enum: [1, 2] } }),
      object({ n: { enum: [1, 2], maximum: 2 } }),
      'properties.n.maximum',
    ],
    [
      'a type that was meant anyway',
      object({ n: { enum: ['a', 'b'] } }),
      object({ n: { type: 'string', enum: ['a', 'b'] } }),
      'properties.n.type',
    ],
    [
      'a type that no value had',
      object({ n: { type: ['string', 'null'], enum: ['a'] } }),
      object({ n: { type: 'string', enum: ['a'] } }),
      'properties.n.type',
    ],
    [
      'a value of another type',
      object({ n: { type: 'string', enum: ['a', 1] } }),
      object({ n: { type: 'string', enum: ['a'] } }),
      'properties.n.enum',
    ],
    [
      'a bound that whole numbers had anyway',
      object({ n: { type: 'integer', minimum: 0.5 } }),
      object({ n: { type: 'integer', minimum: 1 } }),
      'properties.n.minimum',
    ],
    [
      'a property that was required already',
      { type: 'object', required: ['x'] },
      object({ x: {} }, { required: ['x'] }),
      'properties.x',
    ],
    [
      'the order of choices',
      object({ v: { anyOf: [{ type: 'integer' }, text] } }),
      object({ v: { anyOf: [text, { type: 'integer' }] } }),
      'properties.v.anyOf',
    ],
    [
      'one of two choices in another order',
      object({ v: { anyOf: [{ type: 'integer', description: 'a' }, text] } }),
      object({ v: { anyOf: [text, { type: 'integer', description: 'b' }] } }),
      'properties.v.anyOf.0.description',
    ],
    [
      'a pattern that is gone',
      object({ s: { ...text, pattern: '^a$' } }),
      object({ s: text }),
      'properties.s.pattern',
    ],
  ])('%s', (_, a, b, path) => {
    expect(diff(a, b)).toEqual([[`seen ${path}`]]);
  });

  it('a description, examples, strict; a name also means that who uses the old one is not meant', () => {
    const [a, b] = [
      tool({}),
      tool({}, { name: 'weather', description: 'More.', input_examples: [{}], strict: true }),
    ];
    expect(diffTools(a, b).map(({ kind, path }) => `${kind} ${path}`)).toEqual([
      'breaking name',
      'seen name',
      'seen description',
      'seen input_examples',
      'seen strict',
    ]);
  });
});

describe('what is of no account', () => {
  it.each([
    ['blanks', tool(object({})), JSON.stringify(JSON.parse(tool(object({}))), null, 2), /blanks/],
    [
      'the order of keys',
      '{"name":"a","description":"b"}',
      '{"description":"b","name":"a"}',
      /order of keys/,
    ],
    [
      'a part that is moved to $defs',
      tool(object({ c: { ...text, minLength: 1 } })),
      tool(object({ c: { $ref: '#/$defs/c' } }, { $defs: { c: { ...text, minLength: 1 } } })),
      /other words/,
    ],
    ['a field nobody knows', tool({}), tool({}, { 'x-owner': 'me' }), /x-owner is new/],
    ['the type it has anyway', tool({}), tool({}, { type: 'custom' }), /type is new/],
    ['a comment', tool(object({})), tool({ ...object({}), $comment: 'x' }), /comment is new/],
    ['caching', tool({}), tool({}, { cache_control: { type: 'ephemeral' } }), /cache_control is new/],
  ])('%s', (_, a, b, message) => {
    const changes = diffTools(a, b);
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({ kind: 'cosmetic', message: expect.stringMatching(message) });
  });

  it('two texts that are the same have no change', () => {
    expect(diffTools(tool({}), tool({}))).toEqual([]);
  });
});

describe('numbers of any length', () => {
  const big = (schema: string) => {
    const [own, ...beside] = schema.split(',"$defs"');
    const more = beside.map((defs) => `,"$defs"${defs}`).join('');
    return `{"name":"n","input_schema":{"type":"object","properties":{"n":${own}}${more}}}`;
  };
  it.each([
    [
      '{"enum":[1234567890123456789]}',
      '{"enum":[1234567890123456788]}',
      ['breaking No longer allowed: 1234567890123456789', 'seen Allowed now: 1234567890123456788'],
    ],
    [
      '{"const":9007199254740993}',
      '{"const":9007199254740992}',
      ['breaking No longer allowed: 9007199254740993', 'seen Allowed now: 9007199254740992'],
    ],
    [
      '{"maximum":9007199254740993}',
      '{"maximum":9007199254740992}',
      ['breaking maximum was 9007199254740993 and is 9007199254740992 now'],
    ],
    [
      '{"minimum":9007199254740993}',
      '{"minimum":9007199254740992}',
      ['seen minimum was 9007199254740993 and is 9007199254740992 now'],
    ],
    [
      '{"enum":[1.0],"maximum":1e1}',
      '{"enum":[1],"maximum":10}',
      ['cosmetic Only the order of keys, or how a number is written, is different'],
    ],
    [
      '{"$ref":"#/$defs/n"},"$defs":{"n":{"maximum":9007199254740993}}',
      '{"$ref":"#/$defs/n"},"$defs":{"n":{"maximum":9007199254740992}}',
      ['breaking maximum was 9007199254740993 and is 9007199254740992 now'],
    ],
  ])('%s and %s are compared to the last digit', (a, b, told) => {
    const changes = diffTools(big(a), big(b));
    expect(changes.map(({ kind, message }) => `${kind} ${message}`)).toEqual(told);
  });
});

describe('definitions of any kind', () => {
  const recursive = (more: object) =>
    object(
      { tree: { $ref: '#/$defs/node' } },
      {
        $defs: { node: object({ value: { type: 'integer', ...more }, next: { $ref: '#/$defs/node' } }) },
      },
    );

  it('schemas that refer to themselves are compared once', () => {
    const [change, ...others] = diffTools(tool(recursive({ maximum: 9 })), tool(recursive({ maximum: 3 })));
    expect([change?.kind, change?.path, others]).toEqual([
      'breaking',
      'input_schema.properties.tree.properties.value.maximum',
      [],
    ]);
  });

  it.each([
    ['{"name":', tool({})],
    [tool({}), '[]'],
    [tool(7), tool('x')],
    [tool({ type: 'nonsense' }), tool({ properties: 7, required: 'x', enum: {} })],
    [tool(object({ ['__proto__']: text })), tool(object({}))],
    [tool({ $ref: '#/$defs/a', $defs: { a: { $ref: '#/$defs/a' } } }), tool({ $ref: '#/nowhere' })],
    [tool(true), tool(false)],
    ['{"type":"bash_20250124","name":"bash"}', '{"type":"bash_20250124","name":"bash","cache_control":null}'],
  ])('%s and %s are told apart without a fault', (a, b) => {
    expect(diffTools(a, b).length).toBeGreaterThan(0);
  });

  it('of very many changes the last are counted', () => {
    const many = (type: string) =>
      object(Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`p${index}`, { type }])));
    const changes = diffTools(tool(many('string')), tool(many('integer')));
    expect([changes.length, changes.at(-1)?.message]).toEqual([201, 'and 300 more changes']);
  });
});
