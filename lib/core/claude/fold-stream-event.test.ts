import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { message, streamOf, text, toolUse } from '@/lib/core/testing/scripted-loop';
import { emptyDraft, foldStreamEvent, type MessageDraft, toMessage } from './fold-stream-event';
import type { StreamEvent } from './message';

const fold = (events: StreamEvent[]): MessageDraft => events.reduce(foldStreamEvent, emptyDraft);
const answer = message('tool_use', [
  text('Looking.'),
  toolUse('toolu_1', 'get_order', { id: '48810', deep: [1] }),
]);

const delta = (index: number, value: object): StreamEvent => ({
  type: 'content_block_delta',
  index,
  delta: value,
});
const start = (index: number, content_block: object): StreamEvent => ({
  type: 'content_block_start',
  index,
  content_block,
});
const begin = (): StreamEvent[] => streamOf(message('end_turn', [])).slice(0, 1);

describe('foldStreamEvent', () => {
  it('gives back the message that was streamed', () => {
    const draft = fold(streamOf(answer));
    expect(draft.isComplete).toBe(true);
    expect(toMessage(draft)).toEqual({ message: answer, invalid: [] });
  });

  it('gives the same message wherever texts and inputs are cut', () => {
    const json = JSON.stringify(answer.content[1]?.input);
    fc.assert(
      fc.property(fc.array(fc.nat(json.length)), (cuts) => {
        const borders = [0, ...[...cuts].sort((a, b) => a - b), json.length];
        const pieces = borders.slice(1).map((end, index) => json.slice(borders[index], end));
        const events = streamOf(answer).flatMap((event) =>
          event.index === 1 && event.type === 'content_block_delta'
            ? pieces.map((partial_json) => delta(1, { type: 'input_json_delta', partial_json }))
            : [event],
        );
        expect(toMessage(fold(events))?.message).toEqual(answer);
      }),
    );
  });

  it('takes a call without arguments for an empty input', () => {
    const call = { type: 'tool_use', id: 'toolu_1', name: 'ping', input: {} };
    const draft = fold([
      ...begin(),
      start(0, call),
      delta(0, { type: 'input_json_delta', partial_json: '' }),
    ]);
    expect(toMessage(draft)?.message.content).toEqual([call]);
  });

  it.each([
    ['cut off', '{"id": "488'],
    ['no JSON', 'id=48810'],
    ['no object', '[1]'],
  ])('makes an input that is %s an empty one and reports its text', (_title, partial_json) => {
    const call = { type: 'tool_use', id: 'toolu_1', name: 'get_order', input: {} };
    const draft = fold([...begin(), start(0, call), delta(0, { type: 'input_json_delta', partial_json })]);
    expect(toMessage(draft)).toMatchObject({
      message: { content: [{ input: {} }] },
      invalid: [{ tool_use_id: 'toolu_1', text: partial_json }],
    });
  });

  it('keeps thinking, signatures and citations as they come', () => {
    const draft = fold([
      ...begin(),
      start(0, { type: 'thinking', thinking: '', signature: '' }),
      delta(0, { type: 'thinking_delta', thinking: 'Hm' }),
      delta(0, { type: 'thinking_delta', thinking: 'm.' }),
      delta(0, { type: 'signature_delta', signature: 'c2ln' }),
      start(1, { type: 'text', text: '', citations: [] }),
      delta(1, { type: 'citations_delta', citation: { type: 'page_location' } }),
      delta(1, { type: 'text_delta', text: 'So.' }),
    ]);
    expect(toMessage(draft)?.message.content).toEqual([
      { type: 'thinking', thinking: 'Hmm.', signature: 'c2ln' },
      { type: 'text', text: 'So.', citations: [{ type: 'page_location' }] },
    ]);
  });

  const opened = (content_block: object, ...deltas: object[]) => [
    ...begin(),
    start(0, content_block),
    ...deltas.map((value) => delta(0, value)),
    { type: 'content_block_stop', index: 0 },
  ];
  const usage = { input_tokens: 10 };
  const citation = { type: 'char_location', document_index: 0, cited_text: 'So.' };

  it.each<[event: string, events: StreamEvent[], told: object]>([
    ['message_start', begin(), { message: { id: 'msg_1', content: [], usage } }],
    [
      'content_block_start',
      [...begin(), start(0, { type: 'web_search_tool_result', tool_use_id: 'srvtoolu_1', content: [] })],
      { message: { content: [{ type: 'web_search_tool_result', tool_use_id: 'srvtoolu_1', content: [] }] } },
    ],
    [
      'content_block_delta: text_delta',
      opened({ type: 'text', text: '' }, { type: 'text_delta', text: 'Shipped.' }),
      { message: { content: [{ type: 'text', text: 'Shipped.' }] } },
    ],
    [
      'content_block_delta: input_json_delta',
      opened(toolUse('toolu_1'), { type: 'input_json_delta', partial_json: '{"id": 7}' }),
      { message: { content: [{ input: { id: 7 } }] } },
    ],
    [
      'content_block_delta: citations_delta',
      opened({ type: 'text', text: 'So.' }, { type: 'citations_delta', citation }),
      { message: { content: [{ text: 'So.', citations: [citation] }] } },
    ],
    [
      'content_block_delta: thinking_delta with estimated_tokens',
      opened(
        { type: 'thinking', thinking: '', signature: '' },
        { type: 'thinking_delta', thinking: 'Hm.', estimated_tokens: 2 },
      ),
      { message: { content: [{ type: 'thinking', thinking: 'Hm.' }] } },
    ],
    [
      'content_block_delta: signature_delta',
      opened(
        { type: 'thinking', thinking: '', signature: '' },
        { type: 'signature_delta', signature: 'c2ln' },
      ),
      { message: { content: [{ thinking: '', signature: 'c2ln' }] } },
    ],
    [
      'content_block_delta: compaction_delta',
      opened(
        { type: 'compaction', content: null },
        { type: 'compaction_delta', content: 'They spoke.', encrypted_content: 'c2VhbGVk' },
      ),
      {
        message: { content: [{ type: 'compaction', content: 'They spoke.', encrypted_content: 'c2VhbGVk' }] },
      },
    ],
    [
      'content_block_stop',
      opened({ type: 'text', text: 'So.' }),
      { message: { content: [{ type: 'text', text: 'So.' }] } },
    ],
    [
      'message_delta',
      [
        ...begin(),
        {
          type: 'message_delta',
          delta: {
            stop_reason: 'refusal',
            stop_sequence: null,
            stop_details: { type: 'refusal', category: 'bio' },
            container: { id: 'c_1' },
          },
          usage: { output_tokens: 3 },
          context_management: { applied_edits: [] },
        },
      ],
      {
        message: {
          stop_reason: 'refusal',
          stop_details: { category: 'bio' },
          container: { id: 'c_1' },
          usage: { output_tokens: 3 },
          context_management: { applied_edits: [] },
        },
      },
    ],
    ['message_stop', [...begin(), { type: 'message_stop' }], { isComplete: true }],
    ['ping', [...begin(), { type: 'ping' }], { isComplete: false, message: { content: [] } }],
  ])('takes in the event %s', (_event, events, told) => {
    const draft = fold(events);
    expect({ ...draft, ...toMessage(draft) }).toMatchObject(told);
  });

  it('takes the usage of a message_delta for the whole, not for more', () => {
    const usage = { output_tokens: 71, input_tokens: null };
    const draft = fold([...begin(), { type: 'message_delta', delta: { stop_reason: 'end_turn' }, usage }]);
    expect(draft.message?.usage).toEqual({ input_tokens: 10, output_tokens: 71 });
  });

  it('passes over events, blocks and deltas nobody knows', () => {
    const block = { type: 'hologram', layers: [1] };
    const draft = fold([
      ...begin(),
      { type: 'ping' },
      { type: 'aurora', colour: 'green' },
      start(0, block),
      delta(0, { type: 'hologram_delta', layer: 2 }),
      { type: 'content_block_stop', index: 0 },
    ]);
    expect(toMessage(draft)?.message.content).toEqual([block]);
  });

  it('says which model answers after a fallback', () => {
    const block = { type: 'fallback', from: { model: 'a' }, to: { model: 'b' } };
    expect(fold([...begin(), start(0, block)]).message?.model).toBe('b');
  });

  it.each([
    ['a second beginning', [...begin(), ...begin()]],
    ['a delta for a block that never started', [...begin(), delta(3, { type: 'text_delta', text: 'x' })]],
    ['a block before the message', [start(0, { type: 'text', text: '' })]],
  ])('refuses %s', (_title, events) => {
    expect(() => fold(events)).toThrow();
  });
});
