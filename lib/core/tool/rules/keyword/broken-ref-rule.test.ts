import { testRule } from '@/lib/core/testing/test-rule';

const tool = ($ref: string) => ({
  name: 'get_order',
  input_schema: { type: 'object', properties: { a: { $ref } }, $defs: { id: { type: 'string' } } },
});

testRule('broken-ref', [
  { name: 'passes one that leads somewhere', tools: [tool('#/$defs/id')], findings: [] },
  {
    name: 'passes one to another document, which it cannot know',
    tools: [tool('https://example.com/a')],
    findings: [],
  },
  {
    name: 'finds one that leads nowhere',
    tools: [tool('#/$defs/ID')],
    findings: [{ path: 'input_schema.properties.a.$ref', message: /points to nothing/ }],
  },
]);
