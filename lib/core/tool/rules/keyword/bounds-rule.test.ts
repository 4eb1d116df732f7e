import { testRule } from '@/lib/core/testing/test-rule';

const tool = (a: object) => ({ name: 'get_order', input_schema: { type: 'object', properties: { a } } });
const at = 'input_schema.properties.a';

testRule('bounds', [
  {
    name: 'passes bounds in order, and equal ones',
    tools: [tool({ minimum: 1, maximum: 1, minItems: 0, maxItems: 5 })],
    findings: [],
  },
  {
    name: 'finds a minimum above the maximum, and exchanges them',
    tools: [tool({ minimum: 10, maximum: 1 })],
    findings: [{ path: `${at}.minimum`, message: /10 and 1/, fixed: tool({ minimum: 1, maximum: 10 }) }],
  },
  {
    name: 'finds lengths and counts of items too',
    tools: [tool({ minLength: 5, maxLength: 2, minItems: 3, maxItems: 0 })],
    findings: [{ path: `${at}.minLength` }, { path: `${at}.minItems` }],
  },
  {
    name: 'finds bounds that leave nothing between them',
    tools: [tool({ exclusiveMinimum: 3, maximum: 3 })],
    findings: [{ path: `${at}.exclusiveMinimum`, fixed: null }],
  },
]);
