import { testRule } from '@/lib/core/testing/test-rule';

const input_schema = { type: 'object', properties: {}, additionalProperties: false };

function strictTools(count: number, properties: object = {}) {
  return Array.from({ length: count }, (_, index) => ({
    name: `tool_${index}`,
    strict: true,
    input_schema: { ...input_schema, properties },
  }));
}

testRule('strict-totals', [
  { name: 'passes 20 strict tools', tools: strictTools(20), findings: [] },
  {
    name: 'refuses 21',
    tools: strictTools(21),
    findings: [
      {
        index: null,
        path: 'tools',
        apiMessage:
          'Too many strict tools (21). The maximum number of strict tools supported is 20. Try reducing the number of tools marked as strict.',
      },
    ],
  },
  {
    name: 'refuses 25 optional parameters, the output format included',
    tools: strictTools(12, { x: { type: 'string' }, y: { type: 'string' } }),
    context: {
      outputFormat: {
        type: 'json_schema',
        schema: { ...input_schema, properties: { z: { type: 'string' } } },
      },
    },
    findings: [
      {
        index: null,
        path: 'tools',
        apiMessage:
          'Schemas contains too many optional parameters (25), which would make grammar compilation inefficient. Reduce the number of optional parameters in your tool schemas (limit: 24).',
      },
    ],
  },
  {
    name: 'refuses 17 unions',
    tools: strictTools(17, { x: { type: ['string', 'null'] } }),
    findings: [
      {
        index: null,
        path: 'tools',
        apiMessage:
          'Schemas contains too many parameters with union types (17 parameters with type arrays or anyOf). This causes exponential compilation cost. Reduce the number of nullable or union-typed parameters (limit: 16 parameters with unions).',
      },
    ],
  },
]);
