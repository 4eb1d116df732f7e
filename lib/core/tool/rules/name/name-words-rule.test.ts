import { testRule } from '@/lib/core/testing/test-rule';

const tool = (name: string) => ({ name, input_schema: { type: 'object' } });

testRule('name-words', [
  {
    name: 'passes words, however they are joined',
    tools: ['get_order', 'getOrder', 'get-orders'].map(tool),
    findings: [],
  },
  { name: 'leaves to another rule what is refused', tools: [tool('')].slice(1), findings: [] },
  {
    name: 'advises on one word',
    tools: [tool('weather')],
    findings: [{ path: 'name', message: /"get_weather"/, fixed: null }],
  },
]);
