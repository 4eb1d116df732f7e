import { testRule } from '@/lib/core/testing/test-rule';

const tool = (a: object) => ({ name: 'get_order', input_schema: { type: 'object', properties: { a } } });

testRule('unknown-keyword', [
  {
    name: 'passes keywords, extensions and slips',
    tools: [tool({ type: 'string', 'x-order': 1, typ: 1, default: 1 })],
    findings: [],
  },
  {
    name: 'tells what JSON Schema has instead',
    tools: [tool({ nullable: true, strict: true, city: {} })],
    findings: [
      { path: 'input_schema.properties.a.nullable', message: /null/, fixed: null },
      { path: 'input_schema.properties.a.strict', message: /beside input_schema/ },
      { path: 'input_schema.properties.a.city', message: /under "properties"/ },
    ],
  },
  {
    name: 'makes a list of an example',
    tools: [tool({ example: 'x' })],
    findings: [{ path: 'input_schema.properties.a.example', fixed: tool({ examples: ['x'] }) }],
  },
]);
