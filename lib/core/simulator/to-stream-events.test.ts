import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyDraft, foldStreamEvent, toMessage } from '@/lib/core/claude/fold-stream-event';
import type { Block, JsonObject, Message } from '@/lib/core/claude/message';
import { answerRequest } from './answer-request';
import { weather } from './testing/shop-tools';
import { type Streamable, toStreamEvents } from './to-stream-events';

const usage = { input_tokens: 10, output_tokens: 5, service_tier: 'standard' };

function messageOf(content: Block[], more: JsonObject = {}): Message {
  return {
    id: 'msg_1',
    type: 'message',
    role: 'assistant',
    model: 'simulator',
    content,
    stop_reason: 'end_turn',
    stop_sequence: null,
    usage,
    ...more,
  };
}

const eventsOf = (streamed: Streamable) => toStreamEvents(streamed).map(({ event }) => event);
const fold = (streamed: Streamable) => toMessage(eventsOf(streamed).reduce(foldStreamEvent, emptyDraft));

const call: Block = {
  type: 'tool_use',
  id: 'toolu_1',
  name: 'get_weather',
  input: { location: 'San Francisco, CA', unit: 'celsius' },
  caller: { type: 'direct' },
};

describe('toStreamEvents', () => {
  it('streams a call with a text before it exactly as the API does', () => {
    const events = eventsOf({
      message: messageOf([{ type: 'text', text: 'I look it up.' }, call], { stop_reason: 'tool_use' }),
    });
    expect(events).toEqual([
      {
        type: 'message_start',
        message: {
          ...messageOf([], { stop_reason: null }),
          usage: { ...usage, output_tokens: 1 },
        },
      },
      { type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } },
      { type: 'ping' },
      { type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text: 'I' } },
      { type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text: ' look' } },
      { type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text: ' it' } },
      { type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text: ' up.' } },
      { type: 'content_block_stop', index: 0 },
      { type: 'content_block_start', index: 1, content_block: { ...call, input: {} } },
      { type: 'content_block_delta', index: 1, delta: { type: 'input_json_delta', partial_json: '' } },
      {
        type: 'content_block_delta',
        index: 1,
        delta: { type: 'input_json_delta', partial_json: '{"location": "San Francisco, CA"' },
      },
      {
        type: 'content_block_delta',
        index: 1,
        delta: { type: 'input_json_delta', partial_json: ', "unit": "celsius"}' },
      },
      { type: 'content_block_stop', index: 1 },
      {
        type: 'message_delta',
        delta: { stop_reason: 'tool_use', stop_sequence: null },
        usage: { output_tokens: 5 },
      },
      { type: 'message_stop' },
    ]);
  });

  it('signs thinking just before its block stops', () => {
    const events = eventsOf({
      message: messageOf([{ type: 'thinking', thinking: 'Hm.', signature: 'abc' }]),
    });
    expect(events.slice(1, 6)).toEqual([
      {
        type: 'content_block_start',
        index: 0,
        content_block: { type: 'thinking', thinking: '', signature: '' },
      },
      { type: 'ping' },
      { type: 'content_block_delta', index: 0, delta: { type: 'thinking_delta', thinking: 'Hm.' } },
      { type: 'content_block_delta', index: 0, delta: { type: 'signature_delta', signature: 'abc' } },
      { type: 'content_block_stop', index: 0 },
    ]);
  });

  it('sends the result of a server tool, and what it does not know, whole', () => {
    const blocks: Block[] = [
      { type: 'web_search_tool_result', tool_use_id: 'srvtoolu_1', content: [] },
      { type: 'hologram', depth: 3 },
    ];
    const starts = eventsOf({ message: messageOf(blocks) }).filter(
      (event) => event.type === 'content_block_start',
    );
    expect(starts.map((event) => event.content_block)).toEqual(blocks);
  });

  it('sends the input of a toolset member in one piece', () => {
    const member = { ...call, name: 'type', toolset_name: 'computer', input: { text: 'x'.repeat(300) } };
    const deltas = eventsOf({ message: messageOf([member]) }).filter(
      (event) => event.type === 'content_block_delta',
    );
    expect(deltas).toHaveLength(2);
  });

  it('sends an input without keys as {}', () => {
    const deltas = eventsOf({ message: messageOf([{ ...call, input: {} }]) }).flatMap(
      (event) => event.delta ?? [],
    );
    expect(deltas[1]).toEqual({ type: 'input_json_delta', partial_json: '{}' });
  });

  it('tells the stop details of a refusal', () => {
    const stop_details = { type: 'refusal', category: null, explanation: 'No.' };
    const events = eventsOf({ message: messageOf([], { stop_reason: 'refusal', stop_details }) });
    expect(events.map(({ type }) => type)).toEqual(['message_start', 'message_delta', 'message_stop']);
    expect(events[1]?.delta).toEqual({ stop_reason: 'refusal', stop_sequence: null, stop_details });
  });

  it('shows a cut input as the incomplete JSON it is', () => {
    const answer = answerRequest({
      model: 'simulator',
      max_tokens: 4096,
      tools: [weather],
      messages: [{ role: 'user', content: 'simulate: max_tokens What is the weather in San Francisco, CA?' }],
    });
    if (!answer.ok) throw new Error('The request was refused.');
    expect(answer.cutInput).toMatch(/^\{"location": "San[^"]*$/);
    expect(fold(answer)?.invalid).toMatchObject([
      { tool_use_id: answer.message.content.at(-1)?.id, text: answer.cutInput },
    ]);
  });

  it.each([
    ['cut', 'content_block_delta'],
    ['error', 'error'],
  ] as const)('breaks off in the middle of a block for a stream that ends with "%s"', (stream, lastType) => {
    const events = eventsOf({
      message: messageOf([{ type: 'text', text: 'one two three four five' }]),
      stream,
      requestId: 'req_1',
    });
    expect(events.at(-1)?.type).toBe(lastType);
    expect(events.at(-1)?.request_id).toBe(lastType === 'error' ? 'req_1' : undefined);
    expect(events.some(({ type }) => type === 'content_block_stop')).toBe(false);
    expect(events.some(({ type }) => type === 'content_block_delta')).toBe(true);
  });

  it('waits as long as a model would, and each time the same', () => {
    const message = messageOf([{ type: 'text', text: 'one two three' }, call]);
    const timed = toStreamEvents({ message });
    const first = timed.findIndex(({ event }) => event.type === 'content_block_delta');
    const untilFirst = timed.slice(0, first + 1).reduce((sum, { pauseMs }) => sum + pauseMs, 0);
    expect(untilFirst).toBeGreaterThan(300);
    expect(untilFirst).toBeLessThan(500);
    const words = timed.filter(({ event }) => JSON.stringify(event).includes('text_delta'));
    for (const { pauseMs } of words) expect(pauseMs).toBeGreaterThanOrEqual(20);
    const values = timed.filter(({ event }) => JSON.stringify(event).includes('\\"'));
    for (const { pauseMs } of values) expect(pauseMs).toBeGreaterThanOrEqual(90);
    expect(toStreamEvents({ message })).toEqual(timed);
  });

  it('gives back the message it was made from', () => {
    fc.assert(
      fc.property(fc.array(blocks(), { maxLength: 5 }), (content) => {
        const message = messageOf(content, { stop_reason: 'tool_use' });
        expect(fold({ message })).toEqual({ message, invalid: [] });
      }),
    );
  });
});

function blocks(): fc.Arbitrary<Block> {
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 });
  // Nothing that JSON cannot carry: an input comes from JSON and goes back into it.
  const input = fc
    .dictionary(fc.string(), fc.jsonValue(), { noNullPrototype: true })
    .map((value): JsonObject => JSON.parse(JSON.stringify(value)));
  return fc.oneof(
    text.map((said) => ({ type: 'text', text: said })),
    fc
      .record({ said: text, cited: text })
      .map(({ said, cited }) => ({ type: 'text', text: said, citations: [{ cited_text: cited }] })),
    fc
      .record({ thinking: fc.oneof(text, fc.constant('')), signature: text })
      .map((thought) => ({ type: 'thinking', ...thought })),
    fc.record({ input }).map((held) => ({ ...call, ...held })),
    fc
      .record({ input })
      .map((held) => ({ type: 'server_tool_use', id: 'srvtoolu_1', name: 'web_search', ...held })),
    fc.constant({
      type: 'web_search_tool_result',
      tool_use_id: 'srvtoolu_1',
      content: [{ type: 'web_search_result', url: 'x' }],
    }),
  );
}
