import { expect, it } from 'vitest';
import type { Block } from '@/lib/core/claude/message';
import { sessionConfigSchema } from '@/lib/core/session/session-config';
import type { SessionTool } from '@/lib/core/session/session-tool';
import { message, toolUse, userTurn } from '@/lib/core/testing/scripted-loop';
import { findSessionProblems, isFixOfSettings } from './find-session-problems';

const today = '2026-11-20';
const tool = (id: string, definition: object): SessionTool => ({
  id,
  text: JSON.stringify(definition),
  answerer: { type: 'manual' },
  enabled: true,
});
const look = tool('tool_1', {
  name: 'look',
  description:
    'Looks at what the user names, and returns what is seen there as one line of text. Use it when asked.',
  input_schema: { type: 'object' },
});
const find = (given: {
  config?: object;
  tools?: SessionTool[];
  path?: ReturnType<typeof userTurn>[];
  system?: Block[];
}) =>
  findSessionProblems(
    {
      path: given.path ?? [],
      config: sessionConfigSchema.parse({ model: 'claude-opus-5-5', max_tokens: 4096, ...given.config }),
      tools: given.tools ?? [look],
      content: 'Hello',
      system: given.system,
    },
    today,
  ).filter(({ severity }) => severity === 'error');

it('finds nothing where nothing is wrong, also where a beta is needed: it is named by itself', () => {
  expect(find({})).toEqual([]);
  expect(find({ config: { context_management: { edits: [{ type: 'clear_tool_uses_20250919' }] } } })).toEqual(
    [],
  );
});

it('judges the system message that follows, as part of the next message', () => {
  const removal = (name: string): Block => ({ type: 'tool_removal', tool: { type: 'tool_reference', name } });
  expect(find({ system: [{ type: 'text', text: 'Be brief.' }, removal('look')] })).toEqual([]);
  const [unknown] = find({ system: [removal('lok')] });
  expect(unknown).toMatchObject({ id: 'reference-unresolved', place: { kind: 'message' } });
  const [old] = find({ config: { model: 'claude-sonnet-5' }, system: [{ type: 'text', text: 'Be brief.' }] });
  expect(old).toMatchObject({ id: 'system-support', place: { kind: 'message' } });
});

it('places what settings say with the settings, with the fix that can be made there', () => {
  const [problem] = find({ config: { thinking: { type: 'disabled' } } });
  expect(problem).toMatchObject({ place: { kind: 'settings', field: 'thinking' }, severity: 'error' });
  const [forced] = find({ config: { tool_choice: { type: 'any' } } });
  expect(forced?.place).toEqual({ kind: 'settings', field: 'tool_choice' });
  expect(forced && isFixOfSettings(forced)).toBe(forced?.fix !== undefined);
});

it('places what a turn of the path holds with that turn', () => {
  const open = {
    id: 'answer',
    parentId: 'user-1',
    message: message('tool_use', [toolUse('toolu_1', 'look')]),
  };
  const path = [userTurn('Look'), open, userTurn('Never mind', 'user-2', 'answer')];
  expect(find({ path }).map(({ place }) => place)).toContainEqual({ kind: 'turn', turnId: 'answer' });
});

it('leaves to lint what it tells beside a tool, and does not judge a turn the page holds in part', () => {
  expect(
    find({ tools: [tool('tool_1', { name: 'no spaces please', input_schema: { type: 'object' } })] }),
  ).toEqual([]);
  const broken = userTurn([
    { type: 'image', source: { type: 'base64', media_type: 'image/png', data: '…' } },
  ]);
  const next = {
    path: [broken],
    config: sessionConfigSchema.parse({ model: 'claude-opus-5-5' }),
    tools: [],
    content: 'Hi',
  };
  expect(findSessionProblems(next, today)).not.toEqual([]);
  expect(findSessionProblems(next, today, () => true)).toEqual([]);
});
