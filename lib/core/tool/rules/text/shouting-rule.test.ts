import { testRule } from '@/lib/core/testing/test-rule';

const tool = (description: string) => ({ name: 'get_order', description, input_schema: { type: 'object' } });

testRule('shouting', [
  {
    name: 'passes abbreviations and ordinary sentences',
    tools: [tool('Returns JSON over HTTP. You must give an ID.')],
    findings: [],
  },
  {
    name: 'advises against capitals, and makes them small',
    tools: [tool('Gets an order. ALWAYS call it first. You MUST give an ID.')],
    findings: [
      {
        path: 'description',
        message: /"ALWAYS"/,
        fixed: tool('Gets an order. Always call it first. You must give an ID.'),
      },
    ],
  },
]);
