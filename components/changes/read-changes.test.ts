import { describe, expect, it } from 'vitest';
import { sessionConfigSchema } from '@/lib/core/session/session-config';
import type { SessionTool } from '@/lib/core/session/session-tool';
import type { ChangeDraft } from './change-draft';
import { readChanges, toOtherSettings } from './read-changes';
import { listChoices } from './tool-choice';

const config = sessionConfigSchema.parse({
  model: 'claude-test',
  system: 'Be brief.',
  temperature: 1,
  loop: { max_steps: 7, max_continuations: 3 },
});
const tool = (name: string, description: string, enabled = true): SessionTool => ({
  id: `tool_${name}`,
  text: JSON.stringify({ name, description }),
  answerer: { type: 'mock', rules: [] },
  enabled,
});
const tools = [tool('get_order', 'Gets.'), tool('cancel_order', 'Cancels.'), tool('refund', 'Pays.', false)];
const recorded = [
  { name: 'get_order', description: 'Gets an order.' },
  { name: 'find_order', description: 'Finds.' },
];
const choices = listChoices(tools, recorded);
const read = (draft: Partial<ChangeDraft>) =>
  readChanges({ fields: {}, tools: {}, ...draft }, config, choices);

describe('the changes for one run', () => {
  it('are none while nothing is changed', () => {
    expect(read({})).toMatchObject({ ok: true, changes: {}, config });
  });

  it('name only the settings that differ, null for those taken out, and those of the loop one by one', () => {
    const other = { ...toOtherSettings(config), temperature: undefined, top_k: 5 };
    const settings = JSON.stringify({ ...other, loop: { max_steps: 2, max_continuations: 3 } });
    expect(read({ settings })).toMatchObject({
      changes: { config: { temperature: null, top_k: 5, loop: { max_steps: 2 } } },
      config: { model: 'claude-test', system: 'Be brief.', top_k: 5, loop: { max_continuations: 3 } },
    });
    expect(read({ settings: JSON.stringify(toOtherSettings(config), null, 4) })).toMatchObject({
      changes: {},
    });
  });

  it('take a system prompt out that is emptied', () => {
    expect(read({ fields: { model: 'claude-other', system: null } })).toMatchObject({
      changes: { config: { model: 'claude-other', system: null } },
    });
  });

  it('bring a tool back as it was recorded, leave out one that was not there, and keep who answers', () => {
    const result = read({
      tools: {
        get_order: { version: 'recorded' },
        cancel_order: { version: 'recorded' },
        find_order: { version: 'recorded' },
      },
    });
    if (!result.ok) throw new Error('refused');
    expect(result.definitions).toEqual(recorded);
    expect(result.changes.tools).toMatchObject([
      { id: 'tool_get_order', answerer: { type: 'mock' }, enabled: true },
      { id: 'tool_cancel_order', enabled: false },
      { id: 'tool_refund', enabled: false },
      { answerer: { type: 'manual' }, enabled: true },
    ]);
    expect(result.changes.tools?.[3]).not.toHaveProperty('id');
  });

  it('say where a text is no JSON, and which setting cannot be', () => {
    expect(read({ tools: { get_order: { version: 'edited', text: '{\n  "name": \n}' } } })).toEqual({
      ok: false,
      problems: [{ place: { tool: 'get_order' }, message: 'A value is missing (line 3).', offset: 13 }],
    });
    expect(read({ settings: '{"max_tokens": "many"}' })).toMatchObject({
      ok: false,
      problems: [{ place: 'settings', message: expect.stringContaining('max_tokens: ') }],
    });
  });
});
