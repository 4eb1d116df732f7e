import { testRule } from '@/lib/core/testing/test-rule';

const tool = {
  name: 'get_order',
  description: 'Looks up an order.',
  input_schema: { type: 'object', properties: { order_id: { type: 'string' } }, required: ['order_id'] },
};
const withSchema = (schema: unknown) => ({ ...tool, input_schema: schema });
const INVALID =
  'custom.input_schema: JSON schema is invalid. It must match JSON Schema draft 2020-12 (https://json-schema.org/draft/2020-12).';
const MISSING = 'custom.input_schema: Field required';

testRule('input-schema', [
  { name: 'passes a plain one', tools: [tool], findings: [] },
  {
    name: 'passes combinators below the top',
    tools: [withSchema({ type: 'object', properties: { a: { oneOf: [{ type: 'string' }] } } })],
    findings: [],
  },
  {
    name: 'passes odd property names below the top',
    tools: [withSchema({ type: 'object', properties: { a: { properties: { 'x y': true } } } })],
    findings: [],
  },
  {
    name: 'passes keywords that constrain nothing',
    tools: [withSchema({ type: 'object', properties: { a: { minimum: 1, 'x-unit': 'kg' } } })],
    findings: [],
  },
  {
    name: 'passes a schema of draft 07 that says so',
    tools: [
      withSchema({
        $schema: 'http://json-schema.org/draft-07/schema#',
        type: 'object',
        properties: { a: { items: [true] } },
      }),
    ],
    findings: [],
  },
  {
    name: 'passes a reference to nothing',
    tools: [withSchema({ type: 'object', properties: { a: { $ref: '#/$defs/none' } } })],
    findings: [],
  },
  {
    name: 'wants one',
    tools: [{ name: 'x' }],
    findings: [
      {
        path: '',
        apiMessage: MISSING,
        fixed: { name: 'x', input_schema: { type: 'object', properties: {} } },
      },
    ],
  },
  {
    name: 'renames what other APIs call parameters',
    tools: [{ name: 'x', parameters: { type: 'object' } }],
    findings: [{ path: '', apiMessage: MISSING, fixed: { name: 'x', input_schema: { type: 'object' } } }],
  },
  {
    name: 'wants an object',
    tools: [withSchema('object')],
    findings: [
      {
        path: 'input_schema',
        apiMessage: 'custom.input_schema: Input should be a valid dictionary',
        fixed: null,
      },
    ],
  },
  {
    name: 'wants a type at the top',
    tools: [withSchema({})],
    findings: [
      {
        path: 'input_schema',
        apiMessage: 'custom.input_schema.type: Field required',
        fixed: withSchema({ type: 'object' }),
      },
    ],
  },
  {
    name: 'wants no other type at the top',
    tools: [withSchema({ type: 'array' })],
    findings: [
      {
        path: 'input_schema.type',
        apiMessage: "custom.input_schema.type: Input should be 'object'",
        fixed: withSchema({ type: 'object' }),
      },
    ],
  },
  {
    name: 'says once that an unknown type stands at the top',
    tools: [withSchema({ type: 'Object' })],
    findings: [
      { path: 'input_schema.type', apiMessage: "custom.input_schema.type: Input should be 'object'" },
    ],
  },
  {
    name: 'refuses anyOf at the top',
    tools: [withSchema({ type: 'object', anyOf: [{ required: ['a'] }] })],
    findings: [
      {
        path: 'input_schema.anyOf',
        apiMessage:
          'custom.input_schema: input_schema does not support oneOf, allOf, or anyOf at the top level',
        fixed: null,
      },
    ],
  },
  {
    name: 'refuses a parameter name with a space',
    tools: [withSchema({ type: 'object', properties: { 'order id': { type: 'string' } } })],
    findings: [
      {
        path: 'input_schema.properties.order id',
        apiMessage:
          "custom.input_schema.properties: Property keys should match pattern '^[a-zA-Z0-9_.-]{1,64}$'",
      },
    ],
  },
  {
    name: 'refuses a property that is no schema',
    tools: [withSchema({ type: 'object', properties: { x: 'number' } })],
    findings: [
      {
        path: 'input_schema.properties.x',
        apiMessage: INVALID,
        fixed: withSchema({ type: 'object', properties: { x: { type: 'number' } } }),
      },
    ],
  },
  {
    name: 'refuses a bound as in draft 4',
    tools: [withSchema({ type: 'object', properties: { x: { exclusiveMinimum: true } } })],
    findings: [
      {
        path: 'input_schema.properties.x.exclusiveMinimum',
        apiMessage: INVALID,
        fixed: withSchema({ type: 'object', properties: { x: {} } }),
      },
    ],
  },
  ...(
    [
      ['a bound of draft 4', { minimum: 5, exclusiveMinimum: true }, { exclusiveMinimum: 5 }],
      ['a type of another language', { type: 'int' }, { type: 'integer' }],
      ['types in capitals', { type: ['String', 'null'] }, { type: ['string', 'null'] }],
      ['a tuple of draft 7', { items: [{ type: 'string' }] }, { prefixItems: [{ type: 'string' }] }],
      ['a number as text', { maxLength: '5' }, { maxLength: 5 }],
    ] as const
  ).map(([name, wrong, right]) => ({
    name: `mends ${name}`,
    tools: [withSchema({ type: 'object', properties: { x: wrong } })],
    findings: [
      {
        path: `input_schema.properties.x.${Object.keys(wrong).at(-1)}`,
        fixed: withSchema({ type: 'object', properties: { x: right } }),
      },
    ],
  })),
  {
    name: 'lists as required what draft 3 marks so',
    tools: [withSchema({ type: 'object', properties: { x: { type: 'string', required: true } } })],
    findings: [
      {
        path: 'input_schema.properties.x.required',
        fixed: withSchema({ type: 'object', properties: { x: { type: 'string' } }, required: ['x'] }),
      },
    ],
  },
  {
    name: 'gives a parameter a name that is taken, also where it is required',
    tools: [
      withSchema({ type: 'object', properties: { 'user id': { type: 'string' } }, required: ['user id'] }),
    ],
    findings: [
      {
        path: 'input_schema.properties.user id',
        fixed: withSchema({
          type: 'object',
          properties: { user_id: { type: 'string' } },
          required: ['user_id'],
        }),
      },
    ],
  },
  {
    name: 'refuses a pattern that does not compile',
    tools: [withSchema({ type: 'object', properties: { x: { pattern: '[' } } })],
    findings: [{ path: 'input_schema.properties.x.pattern', apiMessage: INVALID }],
  },
]);
