import { testRule } from '@/lib/core/testing/test-rule';

const input_schema = { type: 'object', properties: {} };

testRule('tool-description', [
  { name: 'passes any text', tools: [{ name: 'x', description: 'Gets x.', input_schema }], findings: [] },
  {
    name: "passes Anthropic's tools, which the model knows",
    tools: [{ type: 'bash_20250124', name: 'bash' }],
    findings: [],
  },
  {
    name: 'warns of none',
    tools: [{ name: 'x', input_schema }],
    findings: [{ path: '', message: /^The tool has no description/, fixed: null }],
  },
  {
    name: 'warns of a blank one',
    tools: [{ name: 'x', description: ' \n', input_schema }],
    findings: [{ path: 'description', message: /^The description is empty/ }],
  },
  {
    name: 'leaves what is no text to the error',
    tools: [{ name: 'x', description: 5, input_schema }],
    findings: [],
  },
]);
