import { testRule } from '@/lib/core/testing/test-rule';

const tool = (a: object, rest: object = {}) => ({
  name: 'get_order',
  input_schema: { type: 'object', properties: { a }, ...rest },
});
const at = 'input_schema.properties.a';

testRule('default-fits', [
  {
    name: 'passes values that fit, and formats that may be notes',
    tools: [
      tool({ type: 'integer', minimum: 1, default: 1, examples: [2] }),
      tool({ type: 'string', format: 'date', default: 'x' }),
    ].map((one, index) => ({ ...one, name: `get_${index}` })),
    findings: [],
  },
  {
    name: 'passes what it cannot judge',
    tools: [tool({ $ref: '#/properties/b', default: 1 })],
    findings: [],
  },
  {
    name: 'finds a default of another type',
    tools: [tool({ type: 'integer', default: '5' })],
    findings: [{ path: `${at}.default`, message: /has to be integer/, fixed: tool({ type: 'integer' }) }],
  },
  {
    name: 'finds a default that is not in the enum, and one beyond its bounds',
    tools: [
      tool({ enum: ['a'], default: 'b' }),
      { ...tool({ type: 'integer', maximum: 5, default: 6 }), name: 'b' },
    ],
    findings: [{ path: `${at}.default` }, { index: 1, path: `${at}.default`, message: /at most 5/ }],
  },
  {
    name: 'finds one against what is referred to, and an example',
    tools: [
      tool({ $ref: '#/$defs/id', default: 1, examples: ['a', 2] }, { $defs: { id: { type: 'string' } } }),
    ],
    findings: [{ path: `${at}.default` }, { path: `${at}.examples.1` }],
  },
]);
