import { testRule } from '@/lib/core/testing/test-rule';

const input_schema = { type: 'object', properties: {} };
const tool = (name: string) => ({ name, input_schema });
const [a, b] = [tool('a'), tool('b')];
const bash = { type: 'bash_20250124', name: 'bash' };
const computer = { type: 'computer_toolset_20260801' };
const apiMessage = 'tools: Tool names must be unique.';

testRule('unique-names', [
  { name: 'passes no tools', tools: [], findings: [] },
  { name: 'passes different names', tools: [a, b, bash], findings: [] },
  {
    name: 'refuses the same name twice',
    tools: [a, b, tool('a')],
    findings: [{ index: 2, path: 'name', apiMessage }],
  },
  {
    name: 'refuses a custom tool named like a fixed one',
    tools: [bash, tool('bash')],
    findings: [{ index: 1, path: 'name', apiMessage }],
  },
  {
    name: 'refuses a tool named like a toolset',
    tools: [tool('computer'), computer],
    findings: [{ index: 0, path: 'name', apiMessage }],
  },
]);
