import { testRule } from '@/lib/core/testing/test-rule';

const computer = { type: 'computer_20251124', name: 'computer' };

testRule('model-support', [
  {
    name: 'passes an older computer tool on a model that has it',
    tools: [computer],
    context: { model: 'claude-opus-5' },
    findings: [],
  },
  {
    name: 'refuses one that its model has outgrown',
    tools: [computer],
    context: { model: 'claude-opus-5-5' },
    findings: [
      {
        path: 'type',
        apiMessage:
          "'claude-opus-5-5' does not support tool types: computer_20251124. Did you mean one of computer_toolset_20260801?",
      },
    ],
  },
]);
