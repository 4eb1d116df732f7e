import { describe, expect, it } from 'vitest';
import { message, runScripted, text, toolUse, userTurn } from '@/lib/core/testing/scripted-loop';

const done = message('end_turn', [text('Done.')]);
const echo = { get_order: async ({ input }: { input: object }) => ({ content: JSON.stringify(input) }) };
const ask = (...inputs: object[]) =>
  message(
    'tool_use',
    inputs.map((input) => toolUse('call_0', 'get_order', { ...input })),
  );

describe('calls with the same id', () => {
  it('of one answer are each their own, with their own result, in what is sent', async () => {
    const { requests, events } = await runScripted({
      script: [ask({ id: 1 }, { id: 2 }), done],
      answers: echo,
    });
    expect(requests[1]?.body.messages.slice(1)).toEqual([
      {
        role: 'assistant',
        content: [toolUse('call_0', 'get_order', { id: 1 }), toolUse('call_0_2', 'get_order', { id: 2 })],
      },
      {
        role: 'user',
        content: [
          { type: 'tool_result', tool_use_id: 'call_0', content: '{"id":1}' },
          { type: 'tool_result', tool_use_id: 'call_0_2', content: '{"id":2}' },
        ],
      },
    ]);
    const starts = events.filter((event) => event.type === 'call-start');
    expect(starts.map(({ tool_use_id }) => tool_use_id)).toEqual(['call_0', 'call_0_2']);
    expect(starts[1]?.issues?.[0]?.message).toContain('the id call_0, which another call has');
    expect(events.filter((event) => event.type === 'call-end')).toHaveLength(2);
    const streamed = JSON.stringify(events.filter((event) => event.type === 'stream'));
    expect(streamed).not.toContain('call_0_2');
  });

  it('of two answers are each answered anew, also when the first stood in the path before', async () => {
    const path = [
      userTurn('Hello'),
      { id: 'a', parentId: 'user-1', message: ask({ id: 0 }) },
      userTurn([{ type: 'tool_result', tool_use_id: 'call_0', content: 'old' }], 'r', 'a'),
    ];
    const { requests } = await runScripted({
      path,
      script: [ask({ id: 1 }), ask({ id: 2 }), done],
      answers: echo,
    });
    const results = requests[2]?.body.messages.filter(({ role }) => role === 'user').slice(2);
    expect(results?.map(({ content }) => content)).toEqual([
      [{ type: 'tool_result', tool_use_id: 'call_0_2', content: '{"id":1}' }],
      [{ type: 'tool_result', tool_use_id: 'call_0_3', content: '{"id":2}' }],
    ]);
  });
});

it.each(['__proto__', 'constructor', 'toString'])(
  'a call with the id %s, which every object has, gets one of its own',
  async (id) => {
    const { requests, events } = await runScripted({
      script: [message('tool_use', [toolUse(id, 'get_order', { id: 1 })]), done],
      answers: echo,
    });
    expect(requests[1]?.body.messages.slice(1)).toEqual([
      { role: 'assistant', content: [toolUse(`${id}_2`, 'get_order', { id: 1 })] },
      { role: 'user', content: [{ type: 'tool_result', tool_use_id: `${id}_2`, content: '{"id":1}' }] },
    ]);
    const start = events.find((event) => event.type === 'call-start');
    expect(start?.issues?.[0]?.message).toContain(`the id ${id}, which is reserved`);
  },
);

describe('a call that was cut off', () => {
  it('keeps the text of its input as it came', async () => {
    const events = [
      { type: 'message_start', message: { ...done, content: [] } },
      { type: 'content_block_start', index: 0, content_block: toolUse('call_1') },
      {
        type: 'content_block_delta',
        index: 0,
        delta: { type: 'input_json_delta', partial_json: '{"id": "488' },
      },
      { type: 'content_block_stop', index: 0 },
      { type: 'message_delta', delta: { stop_reason: 'max_tokens' }, usage: {} },
      { type: 'message_stop' },
    ];
    const record = await runScripted({
      script: [
        async function* () {
          yield { events };
        },
      ],
    });
    expect(record.events.find((event) => event.type === 'turn-end')).toMatchObject({
      message: { content: [{ input: {} }] },
      rawInputs: [{ tool_use_id: 'call_1', text: '{"id": "488' }],
    });
    expect(record.events.some((event) => event.type === 'call-start')).toBe(false);
  });
});
