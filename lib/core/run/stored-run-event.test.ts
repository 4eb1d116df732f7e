import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { message, runScripted, text, toolUse, userTurn } from '@/lib/core/testing/scripted-loop';
import { createRunEventPacker, createRunEventUnpacker } from './stored-run-event';

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

  it('go on packing where a log left off', async () => {
    const { events } = await runScripted({ script: [done] });
    const first = events.map(createRunEventPacker());
    const again = events.map((event) => ({ ...event, seq: event.seq + events.length }));
    const second = again.map(createRunEventPacker(first));
    expect(second[0]).toMatchObject({ type: 'request-start', paramsOf: 1 });
  });
});
