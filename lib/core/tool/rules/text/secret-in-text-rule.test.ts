import { testRule } from '@/lib/core/testing/test-rule';

const tool = (description: string, a: object = {}) => ({
  name: 'get_order',
  description,
  input_schema: { type: 'object', properties: { a } },
});
/** In parts, so that nobody takes them for real ones. */
const key = ['sk', 'ant', 'api03', 'x'.repeat(30)].join('-');

testRule('secret-in-text', [
  {
    name: 'passes words about keys, and ids',
    tools: [
      tool('Needs an API key. The token: the id of the user. Password is required. order-48810-abcdef'),
    ],
    findings: [],
  },
  {
    name: 'finds a key in the description',
    tools: [tool(`Use ${key}.`)],
    findings: [{ path: 'description', message: /API key/, fixed: null }],
  },
  {
    name: 'finds one in a default, and a password in an address',
    tools: [
      tool('Gets.', { default: `ghp_${'a1'.repeat(18)}`, description: 'postgres://admin:hunter22@db/x' }),
    ],
    findings: [
      { path: 'input_schema.properties.a.description' },
      { path: 'input_schema.properties.a.default' },
    ],
  },
  {
    name: 'finds one that is named',
    tools: [tool('The api_key is abc123def456ghi789.')],
    findings: [{ path: 'description' }],
  },
]);
