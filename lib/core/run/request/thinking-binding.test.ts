import { describe, expect, it } from 'vitest';
import type { Block, RequestBody } from '@/lib/core/claude/message';
import { SIMULATOR_MODEL } from '@/lib/core/session/simulator-name';
import type { Turn } from '@/lib/core/session/turn';
import { message, text } from '@/lib/core/testing/scripted-loop';
import { findUnboundThinking, toThinkingBinding } from './thinking-binding';

const thought: Block = { type: 'thinking', thinking: 'Hm.', signature: 'abc' };
const answer = (id: string, content: Block[], model?: string): Turn => ({
  id,
  parentId: null,
  message: { ...message('end_turn', content), ...(model === undefined ? {} : { model }) },
});
const body = (rest: Partial<RequestBody> = {}): RequestBody => ({
  model: 'claude-fable-5-2',
  max_tokens: 100,
  messages: [],
  ...rest,
});
const tools = [{ name: 'a', input_schema: { type: 'object' } }];

describe('thinking that a request cannot hold', () => {
  const path = [answer('a1', [thought, text('One')]), answer('a2', [text('Two')]), answer('a3', [thought])];
  const then = toThinkingBinding(body({ system: 'Be brief.', tools }));
  const bindings = new Map([
    ['a1', then],
    ['a2', then],
  ]);
  const find = (now: Partial<RequestBody>) => [...findUnboundThinking(path, body(now), bindings)];

  it.each<[string, Partial<RequestBody>, string[]]>([
    ['nothing is other', { system: 'Be brief.', tools, max_tokens: 7 }, []],
    ['the system prompt is other', { system: 'Be kind.', tools }, ['a1']],
    ['there are no tools', { system: 'Be brief.' }, ['a1']],
    ['the model is other', { model: 'claude-opus-5-5', system: 'Be brief.', tools }, ['a1']],
    ['the model does not check it', { model: 'claude-opus-5', system: 'Be kind.' }, []],
    ['nobody knows the model', { model: 'claude-next', system: 'Be kind.' }, ['a1']],
  ])('is, where %s, that of answers known to be asked for otherwise: %#', (_what, now, expected) => {
    expect(find(now)).toEqual(expected);
  });

  it('is always what another kind of model thought', () => {
    const simulated = [answer('s1', [thought, text('One')], SIMULATOR_MODEL)];
    expect([...findUnboundThinking(simulated, body({ model: 'claude-opus-5' }), new Map())]).toEqual(['s1']);
    expect([...findUnboundThinking(simulated, body({ model: SIMULATOR_MODEL }), new Map())]).toEqual([]);
  });
});
