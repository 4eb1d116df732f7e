import { describe, expect, it } from 'vitest';
import {
  courseOf,
  message,
  runScripted,
  type Script,
  streamOf,
  text,
  toolUse,
  userTurn,
} from '@/lib/core/testing/scripted-loop';
import type { RunEvent, RunEventOf, RunEventType } from './log/run-event';
import { TurnFailure } from './run-loop';

const twoCalls = message('tool_use', [
  text('Looking both up.'),
  toolUse('toolu_1', 'get_order', { id: '48810' }),
  toolUse('toolu_2', 'get_order', { id: '48811' }),
]);
const done = message('end_turn', [text('Both are shipped.')], 'msg_2');
const shipped = async () => ({ content: 'shipped' });

const only = <T extends RunEventType>(events: RunEvent[], type: T) =>
  events.filter((event): event is RunEventOf<T> => event.type === type);

describe('runLoop', () => {
  it('answers all calls of a turn and sends the results in one user message, in call order', async () => {
    const finish: (() => void)[] = [];
    const slowFirst = (call: { id: string }) =>
      new Promise<{ content: string }>((resolve) => {
        if (call.id === 'toolu_1') finish.push(() => resolve({ content: 'first' }));
        else resolve({ content: 'second' });
      });
    const { events, path } = await runScripted(
      { script: [twoCalls, done], answers: { get_order: slowFirst } },
      (event) => event.type === 'call-end' && finish.pop()?.(),
    );
    expect(courseOf(events)).toEqual([
      'request-start',
      'stream',
      'turn-end',
      'call-start',
      'call-start',
      'call-end',
      'call-end',
      'request-start',
      'stream',
      'turn-end',
      'run-end completed',
    ]);
    expect(only(events, 'call-end').map((event) => event.tool_use_id)).toEqual(['toolu_2', 'toolu_1']);
    expect(path[2]?.message).toEqual({
      role: 'user',
      content: [
        { type: 'tool_result', tool_use_id: 'toolu_1', content: 'first' },
        { type: 'tool_result', tool_use_id: 'toolu_2', content: 'second' },
      ],
    });
  });

  it('sends back what the model said exactly as it came, unknown blocks included', async () => {
    const content = [{ type: 'hologram', depth: { z: [1] } }, toolUse('toolu_1')];
    const { requests } = await runScripted({
      script: [message('tool_use', content), done],
      answers: { get_order: shipped },
    });
    expect(requests[1]?.body.messages[1]).toEqual({ role: 'assistant', content });
  });

  it('tells the exact body of every request', async () => {
    const { events, requests } = await runScripted({
      script: [twoCalls, done],
      answers: { get_order: shipped },
    });
    expect(only(events, 'request-start').map((event) => event.body)).toEqual(
      requests.map(({ body }) => body),
    );
    expect(requests.map(({ body }) => body.messages.length)).toEqual([1, 3]);
  });

  it('waits for a person with the calls nobody else answers, keeping the answers there are', async () => {
    const results = new Map();
    const { events } = await runScripted({
      script: [message('tool_use', [toolUse('toolu_1', 'ask_boss'), toolUse('toolu_2')])],
      answers: { get_order: shipped },
      results,
    });
    expect(events.slice(-2)).toMatchObject([
      { type: 'run-wait', reason: 'answers', tool_use_ids: ['toolu_1'] },
      { type: 'run-end', status: 'waiting' },
    ]);
    expect([...results.keys()]).toEqual(['toolu_2']);
  });

  it('goes on from a path that ends in answered calls without calling anybody again', async () => {
    const path = [userTurn('Hello'), { id: 'a', parentId: 'user-1', message: twoCalls }];
    const results = new Map([
      ['toolu_1', { content: 'by hand' }],
      ['toolu_2', { content: 'failed', is_error: true }],
    ]);
    const { events, requests } = await runScripted({ path, results, script: [done] });
    expect(courseOf(events)[0]).toBe('request-start');
    expect(requests[0]?.body.messages[2]?.content).toEqual([
      { type: 'tool_result', tool_use_id: 'toolu_1', content: 'by hand' },
      { type: 'tool_result', tool_use_id: 'toolu_2', content: 'failed', is_error: true },
    ]);
  });

  it('turns an answerer that throws into an is_error result and goes on', async () => {
    const { events } = await runScripted({
      script: [message('tool_use', [toolUse('toolu_1')]), done],
      answers: { get_order: () => Promise.reject(new Error('no such table')) },
    });
    expect(only(events, 'call-end')[0]?.result).toEqual({ content: 'Error: no such table', is_error: true });
    expect(courseOf(events).at(-1)).toBe('run-end completed');
  });

  it('never runs a tool on an input that is no JSON object, and shows the model its text', async () => {
    const events = streamOf(message('tool_use', [toolUse('toolu_1')]));
    const broken = events.map((event) =>
      event.type === 'content_block_delta'
        ? { ...event, delta: { type: 'input_json_delta', partial_json: '{"id": oops' } }
        : event,
    );
    let calls = 0;
    const run = await runScripted({
      script: [
        async function* () {
          yield { events: broken };
        },
        done,
      ],
      answers: {
        get_order: async () => {
          calls += 1;
          return {};
        },
      },
    });
    expect(calls).toBe(0);
    expect(only(run.events, 'call-end')[0]?.result).toEqual({
      content: '{"INVALID_JSON":"{\\"id\\": oops"}',
      is_error: true,
    });
  });

  it('stops at the bound of model requests and says so', async () => {
    const again = message('tool_use', [toolUse('toolu_1')]);
    const { events, requests } = await runScripted({
      script: [again, again, again],
      answers: { get_order: shipped },
      limits: { max_steps: 2 },
    });
    expect(requests).toHaveLength(2);
    expect(events.at(-1)).toMatchObject({ type: 'run-end', status: 'limit' });
  });

  it('sends a paused turn back unchanged, without a word of its own', async () => {
    const paused = message('pause_turn', [{ type: 'server_tool_use', id: 'srvtoolu_1', name: 'web_search' }]);
    const { requests } = await runScripted({ script: [paused, done] });
    expect(requests[1]?.body.messages).toEqual([
      { role: 'user', content: 'Hello' },
      { role: 'assistant', content: paused.content },
    ]);
  });

  it('goes on behind the bound of pauses once the person says so, and stops at it again', async () => {
    const paused = message('pause_turn', [text('Searching.')]);
    const path = [
      userTurn('Hello'),
      ...Array.from({ length: 6 }, (_, index) => ({
        id: `pause-${index}`,
        parentId: index === 0 ? 'user-1' : `pause-${index - 1}`,
        message: paused,
      })),
    ];
    const { events, requests } = await runScripted({
      path,
      pausesFrom: path.length,
      limits: { max_continuations: 1 },
      script: [paused, paused],
    });
    expect(requests).toHaveLength(2);
    expect(events.at(-1)).toMatchObject({ type: 'run-end', status: 'limit', stop_reason: 'pause_turn' });
  });

  it.each<[string, Script, string]>([
    [
      'a stream that just ends',
      async function* () {
        yield { events: streamOf(done).slice(0, -1) };
      },
      'stream_cut_off',
    ],
    ['a stream that never begins', async function* () {}, 'stream_cut_off'],
    [
      'a failure in mid-stream',
      async function* () {
        yield { events: streamOf(done).slice(0, 3) };
        throw new TurnFailure({ code: 'overloaded', message: 'The API is overloaded.' });
      },
      'overloaded',
    ],
    [
      'events that contradict each other',
      async function* () {
        yield { events: [...streamOf(done).slice(0, 2), ...streamOf(done)] };
      },
      'stream_malformed',
    ],
  ])('ends as failed after %s, keeping what arrived and adding no turn', async (_title, script, code) => {
    const { events, path } = await runScripted({ script: [script] });
    expect(only(events, 'run-error')[0]?.error.code).toBe(code);
    expect(events.at(-1)).toMatchObject({ type: 'run-end', status: 'failed' });
    expect(path).toHaveLength(1);
  });

  it('tells repetitions of a request as they happen', async () => {
    const retry = { attempt: 1, maxRetries: 2, delayMs: 500, status: 529, message: 'Overloaded' };
    const { events } = await runScripted({
      script: [
        async function* () {
          yield { retry };
          yield { events: streamOf(done) };
        },
      ],
    });
    expect(events[1]).toMatchObject({ type: 'request-retry', ...retry });
    expect(courseOf(events).at(-1)).toBe('run-end completed');
  });

  it('cancels while the model is silent, adding no turn', async () => {
    const stop = new AbortController();
    const { events, path } = await runScripted(
      {
        signal: stop.signal,
        script: [
          async function* () {
            yield { events: streamOf(done).slice(0, 2) };
            await new Promise(() => {});
          },
        ],
      },
      (event) => event.type === 'stream' && stop.abort(),
    );
    expect(courseOf(events)).toEqual(['request-start', 'stream', 'run-end cancelled']);
    expect(path).toHaveLength(1);
  });

  it('cancels while a tool is running, keeping the answers there are', async () => {
    const stop = new AbortController();
    const results = new Map();
    const { events } = await runScripted(
      {
        signal: stop.signal,
        results,
        script: [message('tool_use', [toolUse('toolu_1'), toolUse('toolu_2', 'slow')])],
        answers: { get_order: shipped, slow: () => new Promise(() => {}) },
      },
      (event) => event.type === 'call-end' && stop.abort(),
    );
    expect(courseOf(events).at(-1)).toBe('run-end cancelled');
    expect([...results.keys()]).toEqual(['toolu_1']);
  });

  it('runs a toolset in order, stops at its first failure and echoes toolset_name', async () => {
    const member = (id: string, name: string) => ({ ...toolUse(id, name), toolset_name: 'computer' });
    const { events, requests } = await runScripted({
      script: [message('tool_use', [member('toolu_1', 'left_click'), member('toolu_2', 'type')]), done],
      answers: {
        left_click: async () => ({ content: 'no window', is_error: true }),
        type: () => Promise.reject(new Error('must not run')),
      },
    });
    expect(only(events, 'call-end')[1]?.result.content).toBe(
      'Not executed: an earlier computer action in this turn failed.',
    );
    expect(requests[1]?.body.messages[2]?.content).toMatchObject([
      { toolset_name: 'computer', is_error: true },
      { toolset_name: 'computer', is_error: true },
    ]);
  });

  it('asks the next member of a toolset only after the one before has been answered', async () => {
    const member = (id: string) => ({ ...toolUse(id, 'screenshot'), toolset_name: 'browser' });
    const { events } = await runScripted({
      script: [message('tool_use', [member('toolu_1'), member('toolu_2')])],
    });
    expect(only(events, 'call-start').map((event) => event.tool_use_id)).toEqual(['toolu_1']);
  });

  describe('in step mode', () => {
    it('pauses before a request and shows the body that would be sent', async () => {
      const { events, requests } = await runScripted({ mode: 'step', script: [done] });
      expect(requests).toHaveLength(0);
      expect(events).toMatchObject([
        { type: 'run-wait', reason: 'request', body: { messages: [{ role: 'user', content: 'Hello' }] } },
        { type: 'run-end', status: 'waiting' },
      ]);
    });

    it('lets one pause pass when approved, and pauses again with the results in hand', async () => {
      const { events, requests } = await runScripted({
        mode: 'step',
        isApproved: true,
        script: [message('tool_use', [toolUse('toolu_1')]), done],
        answers: { get_order: shipped },
      });
      expect(requests).toHaveLength(1);
      const wait = only(events, 'run-wait')[0];
      expect(wait).toMatchObject({ reason: 'results', tool_use_ids: ['toolu_1'] });
      expect(wait?.body?.messages.at(-1)).toEqual({
        role: 'user',
        content: [{ type: 'tool_result', tool_use_id: 'toolu_1', content: 'shipped' }],
      });
    });
  });
});
