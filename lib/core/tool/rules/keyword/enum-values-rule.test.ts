import { testRule } from '@/lib/core/testing/test-rule';

const tool = (a: object) => ({ name: 'get_order', input_schema: { type: 'object', properties: { a } } });
const at = 'input_schema.properties.a';

testRule('enum-values', [
  {
    name: 'passes values of the type',
    tools: [tool({ type: ['string', 'null'], enum: ['a', null] })],
    findings: [],
  },
  { name: 'passes any values without one', tools: [tool({ enum: ['a', 1], const: 1 })], findings: [] },
  {
    name: 'finds a number among texts, and makes it one',
    tools: [tool({ type: 'string', enum: ['1', 2] })],
    findings: [
      {
        path: `${at}.enum.1`,
        message: /not of the type string/,
        fixed: tool({ type: 'string', enum: ['1', '2'] }),
      },
    ],
  },
  {
    name: 'finds a text among numbers, and takes it out',
    tools: [tool({ type: 'integer', enum: [1, 'two'] })],
    findings: [{ path: `${at}.enum.1`, fixed: tool({ type: 'integer', enum: [1] }) }],
  },
  {
    name: 'finds a value that stands there twice',
    tools: [tool({ enum: ['a', 'b', 'a'] })],
    findings: [{ path: `${at}.enum.2`, message: /twice/, fixed: tool({ enum: ['a', 'b'] }) }],
  },
  {
    name: 'finds an empty list',
    tools: [tool({ enum: [] })],
    findings: [{ path: `${at}.enum`, fixed: null }],
  },
  {
    name: 'finds a constant of another type',
    tools: [tool({ type: 'string', const: 5 })],
    findings: [{ path: `${at}.const`, fixed: null }],
  },
]);
