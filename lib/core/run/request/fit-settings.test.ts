import { describe, expect, it } from 'vitest';
import type { Block, JsonObject } from '@/lib/core/claude/message';
import { sessionConfigSchema } from '@/lib/core/session/session-config';
import type { Turn } from '@/lib/core/session/turn';
import { message, text, toolUse, userTurn } from '@/lib/core/testing/scripted-loop';
import { buildRequest } from './build-request';

const build = (path: Turn[], config: object) =>
  buildRequest(path, sessionConfigSchema.parse({ model: 'claude-test', max_tokens: 100, ...config }), [])
    .body;

const answer = (content: Block[], stop_reason = 'tool_use', parentId = 'user-1'): Turn => ({
  id: 'answer',
  parentId,
  message: message(stop_reason, content),
});
const results = (id = 'user-2'): Turn =>
  userTurn([{ type: 'tool_result', tool_use_id: 'toolu_1' }], id, 'answer');
const thought = { type: 'thinking', thinking: 'Hm.', signature: 'c2ln' };

const asked = [userTurn('Where is it?')];
const called = [...asked, answer([toolUse('toolu_1')]), results()];
const over = [...asked, answer([text('Here.')], 'end_turn'), userTurn('And now?', 'user-2', 'answer')];

describe('a tool_choice that forces a call', () => {
  const any = { type: 'any', disable_parallel_tool_use: true };
  it.each<[string, Turn[], object, JsonObject]>([
    ['goes with the first request', asked, { tool_choice: any }, any],
    ['goes with what a person says next', over, { tool_choice: any }, any],
    [
      'goes with what a person says behind results',
      [
        ...called.slice(0, 2),
        userTurn([{ type: 'tool_result', tool_use_id: 'toolu_1' }, text('Again.')], 'u', 'answer'),
      ],
      { tool_choice: any },
      any,
    ],
    [
      'is auto once results are sent, and keeps what it says besides',
      called,
      { tool_choice: any },
      { type: 'auto', disable_parallel_tool_use: true },
    ],
    ['forces no tool by name then', called, { tool_choice: { type: 'tool', name: 'a' } }, { type: 'auto' }],
    ['goes with all requests when told so', called, { tool_choice: any, loop: { forced_steps: 'all' } }, any],
    ['that forces none stays as it is', called, { tool_choice: { type: 'none' } }, { type: 'none' }],
  ])('%s', (_title, path, config, expected) => {
    expect(build(path, config).tool_choice).toEqual(expected);
  });
});

describe('manual thinking', () => {
  const thinking = { type: 'enabled', budget_tokens: 1024 };
  const edited = [...asked, answer([text('Let me see.'), toolUse('toolu_1')]), results()];
  const kept = [...asked, answer([thought, toolUse('toolu_1')]), results()];
  it.each<[string, Turn[], JsonObject]>([
    ['is disabled while a call waits whose answer has lost its thinking', edited, { type: 'disabled' }],
    ['goes on with the next message', [...edited, userTurn('Go on', 'user-3', 'user-2')], thinking],
    ['stays where the answer begins with its thinking', kept, thinking],
    ['stays at the beginning', asked, thinking],
  ])('%s', (_title, path, expected) => {
    expect(build(path, { thinking }).thinking).toEqual(expected);
  });

  it('is no matter where the model decides how much it thinks', () => {
    expect(build(edited, { thinking: { type: 'adaptive' } }).thinking).toEqual({ type: 'adaptive' });
  });
});

describe('compaction on demand', () => {
  const compaction = { type: 'summarize' };
  const summary = { type: 'compaction', content: 'They asked.', signature: 'c2ln' };
  const compacted = answer([summary], 'compaction');
  const next = userTurn('And now?', 'user-2', 'answer');

  it('goes out alone: without what only shapes an answer', () => {
    const body = build(asked, {
      compaction,
      stop_sequences: ['X'],
      tool_choice: { type: 'any' },
      context_management: { edits: [] },
      output_config: { effort: 'low', format: { type: 'json_schema', schema: {} } },
    });
    expect(Object.keys(body).sort()).toEqual([
      'compaction',
      'max_tokens',
      'messages',
      'model',
      'output_config',
      'stream',
    ]);
    expect(body.output_config).toEqual({ effort: 'low' });
  });

  it('goes out once; the summary then stands for everything before it', () => {
    const body = build([...asked, compacted, next], { compaction, stop_sequences: ['X'] });
    expect(body).not.toHaveProperty('compaction');
    expect(body.stop_sequences).toEqual(['X']);
    expect(body.messages).toEqual([
      { role: 'assistant', content: [summary] },
      { role: 'user', content: 'And now?' },
    ]);
  });

  it('stands first also where the setting was taken away since', () => {
    expect(build([...asked, compacted, next], {}).messages).toHaveLength(2);
  });

  it('is not asked for again where it failed, and what was said stays', () => {
    const failed = answer([{ type: 'compaction', content: null }], 'compaction');
    const body = build([...asked, failed, next], { compaction });
    expect(body).not.toHaveProperty('compaction');
    expect(body.messages).toEqual([
      { role: 'user', content: 'Where is it?' },
      { role: 'user', content: 'And now?' },
    ]);
  });

  it('waits until a paused turn is over', () => {
    const paused = answer(
      [{ type: 'server_tool_use', id: 's', name: 'web_search', input: {} }],
      'pause_turn',
    );
    expect(build([...asked, paused], { compaction })).not.toHaveProperty('compaction');
  });

  it('keeps the path where the API compacted by itself and wants it back', () => {
    const own = answer([{ type: 'compaction', content: 'They asked.' }], 'compaction');
    expect(build([...asked, own], {}).messages).toHaveLength(2);
  });
});
