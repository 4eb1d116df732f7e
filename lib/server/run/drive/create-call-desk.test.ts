import { describe, expect, it } from 'vitest';
import type { ToolUseBlock } from '@/lib/core/claude/message';
import type { MockRule } from '@/lib/core/session/session-tool';
import type { ReadyTool } from '@/lib/server/run/command/get-ready-tools';
import { createCallDesk } from './create-call-desk';

const hanging = { properties: { id: { pattern: '^(?=a)(a+)+$' } } };
const bait = `${'a'.repeat(60)}!`;

function desk(rules: MockRule[], input_schema: unknown = { type: 'object' }) {
  const definition = { name: 'get_order', input_schema };
  const tool: ReadyTool = {
    id: 'tool_1',
    text: JSON.stringify(definition),
    definition,
    answerer: { type: 'mock', rules },
    enabled: true,
  };
  return createCallDesk([tool]);
}

const call = (id: string): ToolUseBlock => ({
  type: 'tool_use',
  id: 'toolu_1',
  name: 'get_order',
  input: { id },
});

describe('createCallDesk', () => {
  it('has mocks answer and inputs checked while the schema of another run hangs', async () => {
    const needsPattern = { type: 'object', properties: { id: { pattern: '^[0-9]+$' } } };
    const rules = [{ when: { properties: { id: { pattern: '^4' } } }, result: { content: 'shipped' } }];
    const [other, ...innocent] = await Promise.all([
      desk([], hanging).assign(call(bait)),
      ...Array.from({ length: 10 }, () => desk(rules, needsPattern).assign(call('4x'))),
    ]);
    expect(other.issues).toMatchObject([{ path: '', message: expect.stringContaining('250 ms') }]);
    expect(innocent).toHaveLength(10);
    for (const { answerer, issues } of innocent) {
      expect(answerer).toBe('mock');
      expect(issues).toMatchObject([{ path: '/id' }]);
    }
  });

  it.each<[string, MockRule['when'], string]>([
    ['takes too long', hanging, 'Mock rule 2: cannot be checked: the schema took longer than 250 ms'],
    ['is no schema', { type: 'sting' }, 'Mock rule 2: cannot be checked: the schema is invalid'],
  ])(
    'asks a person, and says why, when a rule %s: it may be the one that answers',
    async (_title, when, said) => {
      const rules = [
        { when: { properties: { id: { const: '1' } } }, result: { content: 'one' } },
        { when, result: { content: 'two' } },
        { result: { content: 'three' } },
      ];
      const assignment = await desk(rules).assign(call(bait));
      expect(assignment.answerer).toBe('manual');
      expect(assignment.answer).toBeUndefined();
      expect(assignment.issues).toMatchObject([{ path: '', message: expect.stringContaining(said) }]);
    },
  );
});
