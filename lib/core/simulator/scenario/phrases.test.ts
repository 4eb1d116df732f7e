import { describe, expect, it } from 'vitest';
import type { Block, JsonObject, MessageParam } from '@/lib/core/claude/message';
import { answerRequest, type SimulatorAnswer } from '../answer-request';
import { ask } from '../testing/ask';
import { shopTools } from '../testing/shop-tools';
import { toStreamEvents } from '../to-stream-events';
import { dropPhrases, findScenario } from './find-scenario';

function send(content: string, attempt = 0, extra: JsonObject = {}): SimulatorAnswer {
  const messages = [{ role: 'user', content }];
  return answerRequest(
    { model: 'simulator', max_tokens: 4096, tools: shopTools, messages, ...extra },
    { attempt },
  );
}

describe('a phrase in a message that asks for a scenario', () => {
  it.each([
    ['simulate: pause_turn', 'pause-turn'],
    ['SIMULATE: Pause turn.', 'pause-turn'],
    ['simulate: refusal-cyber', 'refusal-cyber'],
    ['simulate: refusal, please', 'refusal'],
  ])('%s', (phrase, id) => {
    expect(findScenario({}, `Hi. ${phrase} Where is order 7?`)).toMatchObject({ id });
  });

  it('is left out of the question, and other messages are left alone', () => {
    expect(dropPhrases('Hi. Simulate: CONTEXT window Where is order 7?')).toBe('Hi.   Where is order 7?');
    const question = 'Can you simulate a refusal?';
    expect(findScenario({}, question)).toBeNull();
    expect(dropPhrases(question)).toBe(question);
  });

  it('goes before the one that metadata names', () => {
    const metadata = { simulator: 'empty-answer' };
    expect(findScenario({ metadata }, 'simulate: refusal')).toMatchObject({ id: 'refusal' });
    expect(findScenario({ metadata }, 'Hello')).toMatchObject({ id: 'empty-answer' });
  });

  it.each<[string, JsonObject]>([
    [
      'simulate: refusal',
      {
        stop_reason: 'refusal',
        content: [],
        stop_details: { type: 'refusal', category: null, explanation: expect.any(String) },
      },
    ],
    ['simulate: unknown stop reason', { stop_reason: 'simulated_unknown_reason' }],
    ['simulate: max_tokens where is order 48810?', { stop_reason: 'max_tokens' }],
    ['simulate: context window', { stop_reason: 'model_context_window_exceeded' }],
    ['simulate: empty answer', { stop_reason: 'end_turn', content: [] }],
  ])('%s', (prompt, expected) => {
    expect(ask(prompt, shopTools)).toMatchObject(expected);
  });

  it('pauses once in a server tool and goes on when the turn is sent back', () => {
    const question: MessageParam = { role: 'user', content: 'simulate: pause_turn' };
    const paused = ask([question]);
    expect(paused.stop_reason).toBe('pause_turn');
    expect(paused.content.at(-1)?.type).toBe('server_tool_use');
    const resumed = ask([question, { role: 'assistant', content: paused.content }]);
    expect(resumed.stop_reason).toBe('end_turn');
    expect(resumed.content[0]).toMatchObject({
      type: 'web_search_tool_result',
      tool_use_id: paused.content.at(-1)?.id,
    });
  });

  it('is overloaded at every attempt', () => {
    for (const attempt of [0, 1, 5]) {
      expect(send('simulate: overloaded', attempt)).toMatchObject({
        ok: false,
        status: 529,
        error: { type: 'overloaded_error' },
      });
    }
  });

  it('limits the rate until the first retry', () => {
    const refused = send('simulate: rate limit');
    expect(refused).toMatchObject({
      ok: false,
      status: 429,
      error: { type: 'rate_limit_error' },
      retryAfter: 1,
    });
    const accepted = send('simulate: rate limit', 1);
    expect(accepted.ok).toBe(true);
    expect(accepted.requestId).not.toBe(refused.requestId);
  });

  it('fails inside until the second retry', () => {
    expect(send('simulate: api error', 1)).toMatchObject({ ok: false, status: 500 });
    expect(send('simulate: api error', 2).ok).toBe(true);
  });

  it.each([
    ['simulate: error mid-stream', 'error'],
    ['simulate: cut stream', 'content_block_delta'],
  ])('%s ends the stream with %s', (prompt, lastType) => {
    const answer = send(prompt);
    if (!answer.ok) throw new Error('The request was refused.');
    expect(toStreamEvents(answer).at(-1)?.event.type).toBe(lastType);
  });

  it('streams an input that is no complete JSON, and mends it when told so', () => {
    const question: MessageParam = { role: 'user', content: 'simulate: invalid json Where is order 48810?' };
    const answer = send(String(question.content));
    if (!answer.ok) throw new Error('The request was refused.');
    expect(answer.message.stop_reason).toBe('tool_use');
    expect(() => JSON.parse(answer.cutInput ?? '{}')).toThrow();
    const call = answer.message.content.at(-1);
    expect(call?.input).toEqual({});
    const result: Block = {
      type: 'tool_result',
      tool_use_id: call?.id,
      is_error: true,
      content: JSON.stringify({ INVALID_JSON: answer.cutInput }),
    };
    const mended = ask(
      [question, { role: 'assistant', content: answer.message.content }, { role: 'user', content: [result] }],
      shopTools,
    );
    expect(mended.content.at(-1)).toMatchObject({ name: 'get_order_status', input: { order_id: '48810' } });
  });

  it('puts a block of an unknown type before the answer, which may be sent back', () => {
    const question: MessageParam = { role: 'user', content: 'simulate: unknown block' };
    const { content } = ask([question]);
    expect(content[0]?.type).toBe('simulated_unknown_block');
    const next: MessageParam[] = [
      question,
      { role: 'assistant', content },
      { role: 'user', content: 'Go on.' },
    ];
    expect(ask(next).stop_reason).toBe('end_turn');
  });

  it('is over with the next message, though the failed one stays in the history', () => {
    const messages: MessageParam[] = [
      { role: 'user', content: 'simulate: overloaded' },
      { role: 'user', content: 'Where is order 48810?' },
    ];
    expect(ask(messages, shopTools).stop_reason).toBe('tool_use');
  });

  it('plays only once for a question: its tool loop goes on', () => {
    const question: MessageParam = { role: 'user', content: 'simulate: unknown block Where is order 48810?' };
    const { content } = ask([question], shopTools);
    const result: Block = { type: 'tool_result', tool_use_id: content.at(-1)?.id, content: 'shipped' };
    const next = ask(
      [question, { role: 'assistant', content }, { role: 'user', content: [result] }],
      shopTools,
    );
    expect(next.content.map(({ type }) => type)).toEqual(['text']);
  });
});
