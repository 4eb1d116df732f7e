import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createRunEventPacker } from '@/lib/core/run/log/create-run-event-packer';
import { emptyRunState, foldRunEvents } from '@/lib/core/run/log/fold-run-events';
import type { StoredRunEvent } from '@/lib/core/run/log/stored-run-event';
import { message, runScripted, text, toolUse } from '@/lib/core/testing/scripted-loop';
import { createReplay, type Replay } from './create-replay';
import { cutRun } from './cut-run';
import { findStep, findSteps } from './find-steps';
import type { Recording } from './recording';
import { positionAt, toTimes } from './to-times';

const ask = message('tool_use', [text('One moment.'), toolUse('toolu_1', 'get_order', { id: '48810' })]);
const done = message('end_turn', [text('It is shipped.')], 'msg_2');

async function record(): Promise<StoredRunEvent[]> {
  const { events } = await runScripted({
    script: [ask, done],
    answers: { get_order: async () => ({ content: 'shipped' }) },
  });
  return events.map(createRunEventPacker());
}

/** A log as long as wanted: one answer that streams letter by letter. */
function longLog(deltas: number): StoredRunEvent[] {
  const start: StoredRunEvent[] = [
    { seq: 1, at: 0, type: 'run-start', mode: 'auto', model: 'm', isResumed: false },
    { seq: 2, at: 1, type: 'request-start', step: 1, turnIds: [], params: { model: 'm', messages: [] } },
    {
      seq: 3,
      at: 2,
      type: 'stream',
      events: [
        { type: 'message_start', message: { ...done, content: [] } },
        { type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } },
      ],
    },
  ];
  const rest = Array.from({ length: deltas }, (_, index): StoredRunEvent => {
    const delta = { type: 'text_delta', text: String(index % 10) };
    const events = [{ type: 'content_block_delta', index: 0, delta }];
    return { seq: index + 4, at: index + 3, type: 'stream', events };
  });
  return [...start, ...rest];
}

let replay: Replay;
let first: StoredRunEvent[];

beforeAll(async () => {
  first = await record();
  const turns = [
    { id: 'turn_0', parentId: null, message: { role: 'user' as const, content: 'Hello' } },
    { id: 'turn_a', parentId: 'turn_0', message: done },
  ];
  const recording: Recording = {
    turns,
    runs: [
      { id: 'run_1', parentTurnId: null, events: first },
      { id: 'run_2', parentTurnId: 'turn_a', events: longLog(2000) },
    ],
  };
  replay = createReplay(recording);
});

describe('a replay', () => {
  it('shows at every position, wherever one comes from, what the live view showed then', () => {
    const long = replay.recording.runs[1]?.events ?? [];
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: replay.length }), { maxLength: 5 }), (positions) => {
        for (const position of positions) {
          const { state, run, events } = replay.frameAt(position);
          const isFirst = position <= first.length;
          const played = isFirst ? first.slice(0, position) : long.slice(0, position - first.length);
          expect(run?.id).toBe(isFirst ? 'run_1' : 'run_2');
          expect(events).toEqual(played);
          expect(state).toEqual(foldRunEvents(emptyRunState, played));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('shows the turns from before a run while the run is played', () => {
    expect(replay.frameAt(3).turns).toEqual([]);
    expect(replay.frameAt(first.length + 1).turns.map((turn) => turn.id)).toEqual(['turn_0', 'turn_a']);
  });

  it('takes a position out of bounds for the nearest end', () => {
    expect(replay.frameAt(-5).position).toBe(0);
    expect(replay.frameAt(1e9).position).toBe(replay.length);
  });

  it('shows a conversation that no run made', () => {
    const turns = replay.recording.turns;
    expect(createReplay({ turns, runs: [] }).frameAt(0)).toMatchObject({
      position: 0,
      turns,
      run: undefined,
    });
  });

  it('finds the place of a moment of a run', () => {
    const at = first.at(-1)?.at ?? 0;
    expect(replay.eventAt(replay.findPosition('run_1', at))?.at).toBe(at);
    expect(replay.findPosition('run_2', 0)).toBe(first.length + 1);
  });
});

describe('steps', () => {
  it('go from turn to turn, forth and back, and stay at the ends', () => {
    const steps = findSteps(replay, 'turn');
    const types = steps.map((position) => replay.eventAt(position)?.type);
    expect(types).toEqual([undefined, 'turn-end', 'turn-end', 'stream']);
    expect(findStep(steps, 0, 1)).toBe(steps[1]);
    expect(findStep(steps, replay.length, -1)).toBe(steps[2]);
    expect(findStep(steps, replay.length, 1)).toBe(replay.length);
    expect(findStep(steps, 0, -1)).toBe(0);
  });

  it('stop at calls and their answers when they go block by block', () => {
    const types = findSteps(replay, 'block').map((position) => replay.eventAt(position)?.type);
    expect(types).toEqual(expect.arrayContaining(['call-start', 'call-end']));
  });
});

describe('the time of a replay', () => {
  const waiting = (at: number): Recording => ({
    turns: [],
    runs: [
      {
        id: 'run',
        parentTurnId: null,
        events: [
          { seq: 1, at: 0, type: 'run-start', mode: 'auto', model: 'm', isResumed: false },
          { seq: 2, at: 10, type: 'run-wait', reason: 'answers', tool_use_ids: ['toolu_1'] },
          { seq: 3, at, type: 'call-end', tool_use_id: 'toolu_1', result: {}, by: 'person' },
        ],
      },
    ],
  });

  it('is the recorded one, with waits for a person cut short on request', () => {
    const slow = createReplay(waiting(3_600_000));
    expect(toTimes(slow, 'recorded', false)[3]).toBe(3_600_000);
    expect(toTimes(slow, 'recorded', true)[3]).toBe(510);
  });

  it('never cuts a wait to more than it was', () => {
    expect(toTimes(createReplay(waiting(30)), 'recorded', true)[3]).toBe(30);
  });

  it('gives a reader longer for more text', () => {
    const long = toTimes(
      createReplay({ turns: [], runs: [{ id: 'r', parentTurnId: null, events: longLog(400) }] }),
      'reading',
      true,
    );
    const short = toTimes(
      createReplay({ turns: [], runs: [{ id: 'r', parentTurnId: null, events: longLog(40) }] }),
      'reading',
      true,
    );
    expect(long.at(-1)).toBeCloseTo((short.at(-1) ?? 0) * 10);
  });

  it('tells the last position whose time has come', () => {
    const times = Float64Array.from([0, 0, 5, 5, 9]);
    expect([-1, 0, 4, 5, 8, 9, 99].map((time) => positionAt(times, time))).toEqual([0, 1, 1, 3, 3, 4, 4]);
  });
});

describe('a run whose path was left in the middle', () => {
  it('is replayed up to the fork', () => {
    const end = first.findIndex((event) => event.type === 'turn-end');
    const turnId = first[end]?.type === 'turn-end' ? first[end].turnId : '';
    expect(cutRun(first, turnId)).toEqual(first.slice(0, end + 1));
  });

  it('is replayed whole when the path was left at its end, with what it tried after', () => {
    const last = first.findLast((event) => event.type === 'turn-end');
    expect(cutRun(first, last?.type === 'turn-end' ? last.turnId : '')).toEqual(first);
    expect(cutRun(first, 'turn_of_somebody_else')).toEqual(first);
  });
});
