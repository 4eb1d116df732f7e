import { testRule } from '@/lib/core/testing/test-rule';

const tool = (a: object) => ({ name: 'get_order', input_schema: { type: 'object', properties: { a } } });
const at = 'input_schema.properties.a';

testRule('keyword-type', [
  {
    name: 'passes keywords of the type',
    tools: [tool({ type: ['integer', 'null'], minimum: 1 })],
    findings: [],
  },
  { name: 'passes any without one', tools: [tool({ minLength: 1, items: {} })], findings: [] },
  {
    name: 'finds a length of a number, and removes it',
    tools: [tool({ type: 'integer', minLength: 2 })],
    findings: [{ path: `${at}.minLength`, message: /type string/, fixed: tool({ type: 'integer' }) }],
  },
  {
    name: 'finds items of a text and properties of a list',
    tools: [tool({ type: 'string', items: {} }), tool({ type: 'array', items: {}, properties: {} })],
    findings: [{ path: `${at}.items` }, { index: 1, path: `${at}.properties` }],
  },
]);
