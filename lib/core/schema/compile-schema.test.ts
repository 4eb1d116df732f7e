import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileSchema } from './compile-schema';
import type { InputIssue } from './input-issue';

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(deepFreeze);
    Object.freeze(value);
  }
  return value;
}

const order = {
  type: 'object',
  properties: {
    order_id: { type: 'string', pattern: '^[0-9]{5}$' },
    unit: { enum: ['celsius', 'fahrenheit'] },
    tags: { type: 'array', items: { type: 'string' }, maxItems: 2, uniqueItems: true },
    'a/b~c': { type: 'integer', minimum: 0, maximum: 0 },
  },
  required: ['order_id'],
  additionalProperties: false,
};

describe('compileSchema, judging data', () => {
  it.each<[string, unknown, unknown, InputIssue[]]>([
    ['data that fits has no issues', order, { order_id: '48810' }, []],
    ['a missing property is told at its object', order, {}, [{ path: '', message: 'order_id is required' }]],
    [
      'a wrong type tells the value',
      order,
      { order_id: 42 },
      [{ path: '/order_id', message: 'must be a string, got 42' }],
    ],
    [
      'an enum lists what is allowed',
      order,
      { order_id: '48810', unit: 'kelvin' },
      [{ path: '/unit', message: 'must be one of celsius, fahrenheit' }],
    ],
    [
      'a pattern is shown',
      order,
      { order_id: 'A1' },
      [{ path: '/order_id', message: 'must match the pattern ^[0-9]{5}$, got "A1"' }],
    ],
    [
      'an unknown property is told at its own place',
      order,
      { order_id: '48810', _id: 1 },
      [{ path: '/_id', message: '_id is not a known property; known: order_id, unit, tags, a/b~c' }],
    ],
    [
      'names with slashes and tildes are escaped in paths, and a maximum of 0 counts',
      order,
      { order_id: '48810', 'a/b~c': 1 },
      [{ path: '/a~1b~0c', message: 'must be at most 0, got 1' }],
    ],
    [
      'items are counted from 0',
      order,
      { order_id: '48810', tags: ['x', 1] },
      [{ path: '/tags/1', message: 'must be a string, got 1' }],
    ],
    [
      'a repeated item is told with the first one',
      order,
      { order_id: '48810', tags: ['x', 'x'] },
      [{ path: '/tags/1', message: 'repeats item 0; no two items may be equal' }],
    ],
    [
      'too many items are counted',
      order,
      { order_id: '48810', tags: ['x', 'y', 'z'] },
      [{ path: '/tags', message: 'must have at most 2 items, got 3' }],
    ],
    [
      'names of the prototype are nothing special',
      { properties: { a: true }, dependentRequired: { a: ['toString'] } },
      { constructor: 1, a: 1 },
      [{ path: '', message: 'toString is required when a is given' }],
    ],
    ['objects are equal in any order', { enum: [{ a: 1, b: 2 }] }, { b: 2, a: 1 }, []],
    [
      'an object with its own toString is compared',
      { const: {} },
      { toString: 1 },
      [{ path: '', message: 'must be {}, got {"toString":1}' }],
    ],
    [
      'a choice of types reads as one',
      { anyOf: [{ type: 'string' }, { type: 'null' }] },
      42,
      [{ path: '', message: 'must be a string or null, got 42' }],
    ],
    [
      'the branch that was meant explains itself',
      {
        oneOf: [
          { properties: { kind: { const: 'mail' }, to: { type: 'string' } }, required: ['kind', 'to'] },
          {
            properties: { kind: { const: 'sms' }, number: { type: 'string' } },
            required: ['kind', 'number'],
          },
        ],
      },
      { kind: 'sms', number: 7 },
      [{ path: '/number', message: 'must be a string, got 7' }],
    ],
    [
      'two fitting branches of oneOf are one too many',
      { oneOf: [{ type: 'number' }, { type: 'integer' }] },
      1,
      [{ path: '', message: 'must fit exactly one of the forms under oneOf, but fits 2' }],
    ],
    [
      'standard formats are asserted',
      { format: 'date' },
      '2026-02-30',
      [{ path: '', message: 'must be a date such as 2026-11-20, got "2026-02-30"' }],
    ],
    [
      'an empty text is no date',
      { format: 'date' },
      '',
      [{ path: '', message: 'must be a date such as 2026-11-20, got ""' }],
    ],
    ['formats nobody standardised say nothing', { format: 'credit-card' }, 'x', []],
    ['a deprecated property is still allowed', { anyOf: [{ type: 'string', deprecated: true }] }, 'x', []],
    [
      'contains counts against its bounds',
      { contains: true, minContains: 2 },
      [1],
      [{ path: '', message: 'must contain at least 2 items that fit "contains", got 1' }],
    ],
    [
      'what dependentSchemas looked at is evaluated',
      {
        dependentSchemas: { a: { properties: { b: true } } },
        properties: { a: true },
        unevaluatedProperties: false,
      },
      { a: 1, b: 2, c: 3 },
      [{ path: '/c', message: 'c is not a known property; known: a' }],
    ],
    [
      'words of the engine itself are unknown words',
      { oneOfProperty: 'k', regexFlags: 'i', pattern: '^a$', oneOf: [true] },
      'A',
      [{ path: '', message: 'must match the pattern ^a$, got "A"' }],
    ],
    [
      'a reference to another document is never fetched',
      { $ref: 'https://example.com/schema.json' },
      1,
      [
        {
          path: '',
          message:
            'cannot be checked: $ref "https://example.com/schema.json" is not part of this schema, and nothing is fetched',
        },
      ],
    ],
  ])('%s', (_title, schema, data, issues) => {
    expect(compileSchema(schema).validate(data)).toEqual(issues);
  });

  it('finds the schemas it is given for remote references', () => {
    const remotes = { 'https://example.com/size.json': { type: 'integer', minimum: 1 } };
    const { validate } = compileSchema(
      { $ref: 'https://example.com/size.json' },
      { remotes: deepFreeze(remotes) },
    );
    expect(validate(3)).toEqual([]);
    expect(validate(0)).toEqual([{ path: '', message: 'must be at least 1, got 0' }]);
  });

  it('takes formats as notes when told to', () => {
    expect(compileSchema({ format: 'email' }, { formats: 'ignore' }).validate('nobody')).toEqual([]);
  });

  it('changes neither the schema nor the data', () => {
    const schema = deepFreeze({ ...order, default: { order_id: '00000' }, $defs: { a: { default: 1 } } });
    const { validate } = compileSchema(schema);
    expect(validate(deepFreeze({ order_id: '48810', tags: ['x'] }))).toEqual([]);
    expect(validate(deepFreeze({ tags: [1] }))).toHaveLength(2);
  });

  it('follows recursive schemas down the data', () => {
    const { validate } = compileSchema({
      $ref: '#/$defs/node',
      $defs: {
        node: {
          type: 'object',
          properties: { value: { type: 'number' }, next: { $ref: '#/$defs/node' } },
          required: ['value'],
        },
      },
    });
    expect(validate({ value: 1, next: { value: 2, next: {} } })).toEqual([
      { path: '/next/next', message: 'value is required' },
    ]);
  });

  it('tests patterns in linear time', () => {
    const { validate } = compileSchema({ pattern: '^(a+)+$' });
    const started = performance.now();
    expect(validate(`${'a'.repeat(20_000)}!`)).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('compileSchema, nested too deep', () => {
  const tooDeep =
    'cannot be checked: the data or the schema is nested too deep, refers to itself without end, or has too many faults.';

  it('says so about data instead of overflowing', () => {
    let data: unknown = {};
    for (let level = 0; level < 50_000; level += 1) data = { next: data };
    const { validate } = compileSchema({ properties: { next: { $ref: '#' } } });
    expect(validate(data)).toEqual([{ path: '', message: tooDeep }]);
  });

  it('says so about a schema that is nothing but itself', () => {
    expect(compileSchema({ $ref: '#' }).validate(1)).toEqual([{ path: '', message: tooDeep }]);
  });

  it.each<[string, unknown]>([
    ['through another', { $ref: '#/$defs/a', $defs: { a: { $ref: '#/$defs/b' }, b: { $ref: '#/$defs/a' } } }],
    ['in all of several forms', { allOf: [{ $ref: '#' }, { $ref: '#' }] }],
    ['in one of several forms', { anyOf: [{ type: 'string' }, { $ref: '#' }] }],
  ])('says so about a schema that leads back to itself %s', (_title, schema) => {
    expect(compileSchema(schema).validate(1)).toEqual([{ path: '', message: tooDeep }]);
  });

  it('follows a schema that holds itself as far as the data goes', () => {
    const list = { type: 'object', properties: { next: { $ref: '#' }, id: { type: 'number' } } };
    const { validate } = compileSchema(list);
    expect(validate({ id: 1, next: { id: 1, next: { id: 1, next: { id: 1, next: { id: 1 } } } } })).toEqual(
      [],
    );
    expect(validate({ next: { next: { next: { next: { next: { id: 'x' } } } } } })).toMatchObject([
      { path: '/next/next/next/next/next/id' },
    ]);
  });

  it('refuses a schema that is too deep itself', () => {
    let schema: unknown = {};
    for (let level = 0; level < 50_000; level += 1) schema = { not: schema };
    const { issues, validate } = compileSchema(schema);
    expect(issues.map((issue) => issue.message)).toEqual(['The schema is nested more than 200 levels deep.']);
    expect(validate(1)).toHaveLength(1);
  });
});

describe('compileSchema, judging the schema', () => {
  it.each<[string, unknown, string[]]>([
    ['a property that is no schema', { properties: { x: 'number' } }, ['/properties/x']],
    ['a bound as in draft 4', { minimum: 1, exclusiveMinimum: true }, ['/exclusiveMinimum']],
    ['a list in items', { items: [{ type: 'string' }] }, ['/items']],
    ['a pattern that does not compile', { properties: { a: { pattern: '[' } } }, ['/properties/a/pattern']],
    ['a pattern property that does not compile', { patternProperties: { '(': {} } }, ['/patternProperties']],
    ['a reference to nothing', { properties: { a: { $ref: '#/$defs/b' } } }, ['/properties/a/$ref']],
    ['a reference to no schema', { $ref: '#/title', title: 'T' }, ['/$ref']],
    ['an anchor nobody set', { $ref: '#here' }, ['/$ref']],
    ['a type nobody knows', { type: 'float' }, ['/type']],
    ['required as in draft 3', { properties: { a: { required: true } } }, ['/properties/a/required']],
    ['a negative count', { minLength: -1 }, ['/minLength']],
    ['an empty anyOf', { anyOf: [] }, ['/anyOf']],
    ['several faults', { type: 5, enum: 'a' }, ['/type', '/enum']],
    ['no schema at all', [], ['']],
    ['nothing', undefined, ['']],
  ])('%s is no valid schema', (_title, schema, paths) => {
    const { issues, validate } = compileSchema(schema);
    expect(issues.map((issue) => issue.path)).toEqual(paths);
    expect(validate({})[0]?.message).toMatch(/^cannot be checked, because the schema is not valid/);
  });

  it.each<[string, unknown]>([
    ['a boolean', true],
    ['a list in items of draft 07', { $schema: 'http://json-schema.org/draft-07/schema#', items: [true] }],
    [
      'a list in items of draft 2019-09',
      { $schema: 'https://json-schema.org/draft/2019-09/schema', items: [true] },
    ],
    ['a reference to an anchor', { $defs: { a: { $anchor: 'here' } }, $ref: '#here' }],
    ['an escaped reference', { $defs: { 'a/b': { type: 'null' } }, $ref: '#/$defs/a~1b' }],
    ['a percent-encoded reference', { $defs: { 'a b': true }, $ref: '#/$defs/a%20b' }],
    [
      'a reference inside a schema with its own id',
      {
        $defs: { a: { $id: 'https://example.com/a', $defs: { b: true }, $ref: '#/$defs/b' } },
      },
    ],
    ['a $ref that is only data', { const: { $ref: '#/nowhere' }, default: { $ref: '#/nowhere' } }],
    [
      'properties named like keywords',
      { properties: { $ref: { type: 'string' }, items: true, required: true } },
    ],
    ['unknown keywords', { nullable: true, 'x-order': 1, constructor: 1 }],
    ['look-ahead in a pattern', { pattern: '^(?!a)' }],
    ['a pattern in another dialect', { pattern: '(?i)^abc$' }],
  ])('%s is a valid schema', (_title, schema) => {
    expect(compileSchema(schema).issues).toEqual([]);
  });

  it('explains what replaced an old form', () => {
    expect(compileSchema({ exclusiveMinimum: true }).issues[0]?.message).toBe(
      'exclusiveMinimum must be a number, got true. Draft 4 wrote it so; now exclusiveMinimum holds the bound itself and replaces minimum.',
    );
  });
});

it('never throws, whatever the schema and the data', () => {
  const keyword = fc.constantFrom(
    'type',
    'properties',
    'items',
    '$ref',
    'anyOf',
    'not',
    'pattern',
    'enum',
    '$id',
    'if',
  );
  const { schema } = fc.letrec((tie) => ({
    schema: fc.oneof(
      { maxDepth: 4 },
      fc.jsonValue(),
      fc.constantFrom('string', '#', '#/properties/a', '#/$defs/x', '^a', 'http://a/b'),
      fc.array(tie('schema'), { maxLength: 3 }),
      fc.dictionary(fc.oneof(keyword, fc.constantFrom('a', '__proto__', 'toString')), tie('schema'), {
        maxKeys: 4,
      }),
    ),
  }));
  fc.assert(
    fc.property(schema, fc.jsonValue(), (held, data) => {
      const { issues, validate } = compileSchema(held);
      return Array.isArray(issues) && Array.isArray(validate(data));
    }),
    { numRuns: 500 },
  );
});

describe('compileSchema, with very many values', () => {
  const names = Array.from({ length: 100_000 }, (_, index) => `value-${index}`);

  it('names some of the values an enum allows and counts the others', () => {
    const { validate } = compileSchema({ enum: names });
    expect(validate('value-99999')).toEqual([]);
    const [issue] = validate('other');
    expect(issue?.message).toMatch(/^must be one of value-0, .*, value-19 and 99,980 more$/);
  });

  it.each<[string, unknown, unknown]>([
    ['a name', { required: ['x'.repeat(5000)] }, {}],
    ['a value', { type: 'number' }, 'x'.repeat(5000)],
    ['a pattern', { pattern: `^${'a'.repeat(5000)}$` }, 'b'],
    ['a constant', { const: 'x'.repeat(5000) }, 'b'],
    ['an allowed value', { enum: names.map((name) => name.repeat(500)) }, 'b'],
    ['an unknown property', { additionalProperties: false }, { ['x'.repeat(5000)]: 1 }],
  ])('cuts %s that is long in its message', (_title, schema, data) => {
    const issues = compileSchema(schema).validate(data);
    expect(issues).toHaveLength(1);
    expect(issues[0]?.message.length).toBeLessThanOrEqual(2000);
  });

  it('tells a hundred faults and counts the others', () => {
    const issues = compileSchema({ items: { type: 'string' } }).validate(names.map((_, index) => index));
    expect(issues).toHaveLength(101);
    expect(issues.at(-1)?.message).toBe('and 99,900 more');
  });
});
