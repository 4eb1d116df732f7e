import { expect, it } from 'vitest';
import { sessionConfigSchema } from '@/lib/core/session/session-config';
import type { SessionTool } from '@/lib/core/session/session-tool';
import { keepChanges } from './keep-changes';

const config = sessionConfigSchema.parse({ model: 'claude-test', system: 'Be brief.' });
const tool = (name: string, description: string, id = name): SessionTool => ({
  id,
  text: JSON.stringify({ name, description }),
  answerer: { type: 'manual' },
  enabled: true,
});

it('takes over what a run has changed, and keeps what was edited since', () => {
  const session = {
    config: { ...config, max_tokens: 77 },
    tools: [
      tool('get', 'old'),
      tool('cancel', 'edited since'),
      tool('refund', 'added since'),
      tool('ship', 'x'),
    ],
  };
  const changes = {
    config: { system: 'Be thorough.' },
    tools: [tool('get', 'new'), tool('cancel', 'as it was'), tool('find', 'recorded', 'tool_1')],
  };
  const changed = { settings: ['system'], tools: ['get', 'find', 'ship'] };
  expect(keepChanges(session, changes, changed)).toEqual({
    config: { ...config, system: 'Be thorough.', max_tokens: 77 },
    tools: [
      tool('get', 'new'),
      tool('cancel', 'edited since'),
      tool('refund', 'added since'),
      { ...tool('ship', 'x'), enabled: false },
      tool('find', 'recorded', 'tool_1'),
    ],
  });
});

it('leaves the session as it is where only the names of what was changed are known', () => {
  const session = { config, tools: [tool('get', 'own')] };
  expect(keepChanges(session, {}, { settings: ['system'], tools: ['get'] })).toEqual(session);
});
