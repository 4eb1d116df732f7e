import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutThinking } from '@/lib/core/claude/without-thinking';
import { createRequestReader } from '@/lib/core/run/request/create-request-reader';
import { toSentMessage } from '@/lib/core/session/to-sent-message';
import { message, runScripted, text, toolUse, userTurn } from '@/lib/core/testing/scripted-loop';
import { createRunEventPacker } from './create-run-event-packer';
import { createRunEventUnpacker } from './create-run-event-unpacker';
import type { RunEvent } from './run-event';
import type { StoredRunEvent } from './stored-run-event';

const done = message('end_turn', [text('Done.')], 'msg_end');
const history = [
  userTurn('Earlier', 'h1'),
  { id: 'h2', parentId: 'h1', message: message('end_turn', [text('Yes?')]) },
  userTurn('Now', 'h3', 'h2'),
];
const findHistory = (id: string) => history.find((turn) => turn.id === id)?.message;

describe('stored run events', () => {
  it('give back the exact bodies, whatever the model asked for', async () => {
    const calls = fc.array(
      fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 }).map((names) => names.sort()),
      { maxLength: 4 },
    );
    await fc.assert(
      fc.asyncProperty(calls, fc.constantFrom('auto' as const, 'step' as const), async (turns, mode) => {
        const script = turns.map((names, step) =>
          message(
            'tool_use',
            names.map((name) => toolUse(`toolu_${step}_${name}`, name)),
          ),
        );
        const answer = async () => ({ content: 'ok' });
        const { events } = await runScripted({
          path: history,
          script: [...script, done],
          answers: { a: answer, b: answer, c: answer },
          mode,
        });
        const stored = events.map(createRunEventPacker());
        expect(stored.map(createRunEventUnpacker(findHistory))).toEqual(events);
      }),
      { numRuns: 60 },
    );
  });

  it('give back the results a paused step would send', async () => {
    const path = [
      ...history,
      { id: 'h4', parentId: 'h3', message: message('tool_use', [toolUse('toolu_1')]) },
    ];
    const { events } = await runScripted({
      path,
      script: [],
      mode: 'step',
      answers: { get_order: async () => ({ content: 'shipped' }) },
    });
    const stored = events.map(createRunEventPacker());
    const unpack = createRunEventUnpacker((id) => path.find((turn) => turn.id === id)?.message);
    expect(stored.map(unpack)).toEqual(events);
  });

  it('give back bodies without the empty texts that were not sent', async () => {
    const thought = { type: 'thinking', thinking: '', signature: 'sig' };
    const earlier = message('max_tokens', [text('')]);
    const path = [
      userTurn('Earlier', 'h1'),
      { id: 'h2', parentId: 'h1', message: earlier },
      userTurn('Now', 'h3', 'h2'),
    ];
    const { events, requests } = await runScripted({
      path,
      script: [message('tool_use', [thought, text(''), toolUse('toolu_1')]), done],
      answers: { get_order: async () => ({ content: 'shipped' }) },
    });
    expect(requests[1]?.body.messages.map(({ content }) => content)).toEqual([
      'Earlier',
      'Now',
      [thought, toolUse('toolu_1')],
      [{ type: 'tool_result', tool_use_id: 'toolu_1', content: 'shipped' }],
    ]);
    const stored = events.map(createRunEventPacker());
    const unpack = createRunEventUnpacker((id) => path.find((turn) => turn.id === id)?.message);
    expect(stored.map(unpack)).toEqual(events);
  });

  it('do not repeat the history or the tools', async () => {
    const results = { content: 'x'.repeat(10_000) };
    const script = Array.from({ length: 10 }, (_, step) => message('tool_use', [toolUse(`toolu_${step}`)]));
    const tools = [{ name: 'get_order', description: 'y'.repeat(10_000), input_schema: { type: 'object' } }];
    const { events } = await runScripted({
      tools,
      script: [...script, done],
      answers: { get_order: async () => results },
    });
    const stored = JSON.stringify(events.map(createRunEventPacker()));
    expect(stored.length).toBeLessThan(10 * 10_000 * 1.5);
  });

  it('say of each request only what is new', async () => {
    const script = Array.from({ length: 200 }, (_, step) => message('tool_use', [toolUse(`toolu_${step}`)]));
    const { events } = await runScripted({
      limits: { max_steps: 500 },
      script: [...script, done],
      answers: { get_order: async () => ({ content: 'ok' }) },
    });
    const stored = events.map(createRunEventPacker());
    const sizes = stored.flatMap((event) =>
      event.type === 'request-start' ? JSON.stringify(event).length : [],
    );
    expect(Math.max(...sizes.slice(1))).toBeLessThan(300);
    expect(stored.filter((event) => event.type === 'request-start')[2]).toMatchObject({
      kept: 3,
      added: ['turn-4', 'turn-5'],
      hash: expect.any(String),
    });
  });

  it('give back the thinking that was left out, and where it was not any more', () => {
    const thought = (id: string) =>
      message('end_turn', [{ type: 'thinking', thinking: 'Hm.', signature: 's' }, text('Yes?')], id);
    const turns = [
      userTurn('Earlier', 'h1'),
      { id: 'h2', parentId: 'h1', message: thought('msg_2') },
      userTurn('Now', 'h3', 'h2'),
    ];
    const withThought = turns.map((turn) => toSentMessage(turn.message));
    const without = withThought.map((one) => withoutThinking(one));
    const start = { type: 'request-start', step: 1, at: 0, turnIds: ['h1', 'h2', 'h3'] } as const;
    const sent = (seq: number, left: string[]): RunEvent => ({
      ...start,
      turnIds: [...start.turnIds],
      seq,
      ...(left.length > 0 ? { withoutThinking: left } : {}),
      body: { model: 'm', messages: left.length > 0 ? without : withThought },
    });
    const events = [sent(1, []), sent(2, ['h2']), sent(3, ['h2']), sent(4, [])];
    const stored = events.map(createRunEventPacker());
    expect(stored[2]).not.toHaveProperty('withoutThinking');
    const unpack = createRunEventUnpacker((id) => turns.find((turn) => turn.id === id)?.message);
    expect(stored.map(unpack)).toEqual(events);
  });

  it('are read where a log of an earlier version lists all turns, and gone on with', () => {
    const params = { model: 'm', messages: [] };
    const old = { type: 'request-start', at: 0 } as const;
    const stored: StoredRunEvent[] = [
      { ...old, seq: 1, step: 1, turnIds: ['h1'], params },
      { ...old, seq: 2, step: 2, turnIds: ['h1', 'h2', 'h3'], paramsOf: 1 },
    ];
    const read = createRequestReader(findHistory);
    expect(stored.map((event) => read(event)?.messages.length)).toEqual([1, 3]);
    const pack = createRunEventPacker(stored);
    const body = { model: 'm', messages: history.map((turn) => toSentMessage(turn.message)) };
    const next = pack({ ...old, seq: 3, step: 3, turnIds: ['h1', 'h2', 'h3'], body });
    expect(next).toEqual({ ...old, seq: 3, step: 3, kept: 3, added: [], paramsOf: 1 });
    expect(read(next)?.messages).toEqual(body.messages);
  });

  it('are refused where they go on from more than the log holds', () => {
    const read = createRequestReader(findHistory);
    const params = { model: 'm', messages: [] };
    const start = { type: 'request-start', at: 0, seq: 1, step: 1, params } as const;
    expect(() => read({ ...start, kept: 2, added: ['h3'] })).toThrow('2 messages where the log holds 0');
  });

  it('go on packing where a log left off', async () => {
    const { events } = await runScripted({ script: [done] });
    const first = events.map(createRunEventPacker());
    const again = events.map((event) => ({ ...event, seq: event.seq + events.length }));
    const second = again.map(createRunEventPacker(first));
    expect(second[0]).toMatchObject({ type: 'request-start', paramsOf: 1 });
  });
});
