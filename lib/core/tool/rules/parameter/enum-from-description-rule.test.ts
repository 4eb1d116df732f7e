import { testRule } from '@/lib/core/testing/test-rule';

const tool = (description: string, rest: object = {}) => ({
  name: 'get_order',
  input_schema: { type: 'object', properties: { a: { type: 'string', description, ...rest } } },
});
const path = 'input_schema.properties.a';
const withEnum = (description: string, values: string[]) => tool(description, { enum: values });

testRule('enum-from-description', [
  {
    name: 'passes examples, sentences and what has its enum',
    tools: [
      'A city, for example "Paris".',
      'Must be a valid id of an order.',
      'Can be long, or short if you like.',
      'One of "a", "b", and others.',
    ].map((text, index) => ({ ...tool(text), name: `get_${index}` })),
    findings: [],
  },
  {
    name: 'passes a list that stands in the enum',
    tools: [withEnum('One of: a, b', ['a', 'b'])],
    findings: [],
  },
  {
    name: 'passes a list its default is not in',
    tools: [tool('One of: a, b', { default: 'c' })],
    findings: [],
  },
  ...(
    [
      ['The unit. One of: celsius, fahrenheit.', ['celsius', 'fahrenheit']],
      ['Must be "open", "closed" or "all"', ['open', 'closed', 'all']],
      ['Sort order (asc|desc)', ['asc', 'desc']],
      ["Allowed values: 'low', 'high' (default)", ['low', 'high']],
      ['Either metric or imperial', ['metric', 'imperial']],
    ] as [string, string[]][]
  ).map(([text, values]) => ({
    name: `takes them out of ${text}`,
    tools: [tool(text)],
    findings: [{ path, fixed: withEnum(text, values) }],
  })),
]);
