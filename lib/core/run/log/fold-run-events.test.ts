import { describe, expect, it } from 'vitest';
import { message, runScripted, streamOf, text, toolUse } from '@/lib/core/testing/scripted-loop';
import { createRunEventPacker } from './create-run-event-packer';
import { collectResults, emptyRunState, foldRunEvents, type RunState } from './fold-run-events';
import type { RunEvent } from './run-event';

const ask = message('tool_use', [text('One moment.'), toolUse('toolu_1', 'get_order', { id: '48810' })]);
const done = message('end_turn', [text('It is shipped.')], 'msg_2');

async function recordLoop(): Promise<RunEvent[]> {
  const { events } = await runScripted({
    script: [ask, done],
    answers: { get_order: async () => ({ content: 'shipped' }) },
  });
  return events;
}

const fold = (events: RunEvent[], from: RunState = emptyRunState) =>
  foldRunEvents(from, events.map(createRunEventPacker()));

const until = (events: RunEvent[], type: RunEvent['type']) =>
  events.slice(0, events.findIndex((event) => event.type === type) + 1);

describe('foldRunEvents', () => {
  it('gives the path of the run, results in their own message, and every call with its answer', async () => {
    const state = fold(await recordLoop());
    expect(state).toMatchObject({
      status: 'completed',
      stop_reason: 'end_turn',
      items: [
        { kind: 'request', request: { step: 1, message: ask } },
        {
          kind: 'user',
          message: { content: [{ type: 'tool_result', tool_use_id: 'toolu_1', content: 'shipped' }] },
        },
        { kind: 'request', request: { step: 2, message: done } },
      ],
      calls: { toolu_1: { name: 'get_order', answerer: 'mock', result: { content: 'shipped' } } },
    });
  });

  it('shows a tool input as the raw text that has arrived', () => {
    const [start, callStart] = streamOf(message('tool_use', [toolUse('toolu_1')]));
    const delta = { type: 'input_json_delta', partial_json: '{"id": "488' };
    const events = [start, callStart, { type: 'content_block_delta', index: 0, delta }].flatMap(
      (event) => event ?? [],
    );
    const state = fold([
      {
        seq: 1,
        at: 0,
        type: 'request-start',
        step: 1,
        turnIds: [],
        body: { model: 'm', max_tokens: 1, messages: [] },
      },
      { seq: 2, at: 5, type: 'stream', events },
    ]);
    expect(state.items[0]).toMatchObject({
      request: { draft: { blocks: [{ inputText: '{"id": "488', isClosed: false }] } },
    });
  });

  it('changes nothing for events that were folded before', async () => {
    const events = await recordLoop();
    const state = fold(events);
    expect(fold(events, state)).toBe(state);
    expect(fold(events, fold(events.slice(0, 4)))).toEqual(state);
  });

  it('never changes the state it is given', async () => {
    const events = (await recordLoop()).map(createRunEventPacker());
    const freeze = (value: unknown): unknown => {
      if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
        Object.freeze(value);
        for (const inner of Object.values(value)) freeze(inner);
      }
      return value;
    };
    freeze(emptyRunState);
    let state = emptyRunState;
    for (const event of events) {
      state = foldRunEvents(state, [event]);
      freeze(state);
    }
    expect(state.status).toBe('completed');
  });

  it('ends an answer where the run ended, keeping what arrived', async () => {
    const events = until(await recordLoop(), 'stream');
    const state = fold([...events, { seq: events.length + 1, at: 90, type: 'run-end', status: 'cancelled' }]);
    expect(state).toMatchObject({
      status: 'cancelled',
      items: [{ request: { endedAt: 90, draft: { blocks: [{ block: { text: 'One moment.' } }, {}] } } }],
    });
  });

  it('forgets the failure and the wait once the run goes on', () => {
    const failed = fold([
      { seq: 1, at: 0, type: 'run-error', error: { code: 'overloaded', message: 'Overloaded.' } },
      { seq: 2, at: 0, type: 'run-end', status: 'failed' },
    ]);
    expect(failed.error?.code).toBe('overloaded');
    const resumed = fold(
      [{ seq: 3, at: 1, type: 'run-start', mode: 'auto', model: 'm', isResumed: true }],
      failed,
    );
    expect(resumed).toMatchObject({ status: 'running', seq: 3 });
    expect(resumed.error).toBeUndefined();
  });

  it('keeps what could be read of a stream that contradicts itself', () => {
    const events = streamOf(done);
    const state = fold([
      {
        seq: 1,
        at: 0,
        type: 'request-start',
        step: 1,
        turnIds: [],
        body: { model: 'm', max_tokens: 1, messages: [] },
      },
      { seq: 2, at: 1, type: 'stream', events: [...events, ...events] },
    ]);
    expect(state.items[0]).toMatchObject({
      request: { draft: { blocks: [{ block: { text: 'It is shipped.' } }] } },
    });
  });

  it('collects the answers given so far', async () => {
    const state = fold(until(await recordLoop(), 'call-end'));
    expect([...collectResults(state)]).toEqual([['toolu_1', { content: 'shipped' }]]);
  });

  it('keeps the first hundred reports of a call, however many a file brings', () => {
    const start = {
      seq: 1,
      at: 0,
      type: 'call-start',
      tool_use_id: 'toolu_1',
      name: 'look',
      input: {},
      answerer: 'http',
    } as const;
    const reports = Array.from({ length: 5000 }, (_, index) => ({
      seq: index + 2,
      at: 1,
      type: 'call-report' as const,
      tool_use_id: 'toolu_1',
      kind: 'http',
      text: `step ${index}`,
    }));
    const kept = fold([start, ...reports]).calls.toolu_1?.reports;
    expect(kept).toHaveLength(100);
    expect(kept?.at(-1)?.text).toBe('step 99');
  });
});
