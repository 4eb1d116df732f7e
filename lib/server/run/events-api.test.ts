import { describe, expect, it } from 'vitest';
import { GET } from '@/app/api/events/route';
import { limits } from '@/lib/core/limits/limits.mjs';
import { message, text, toolUse } from '@/lib/core/testing/scripted-loop';
import { endEventStreams } from '@/lib/server/http/event-stream';
import { call, createSession, follow, post, startRun } from '@/lib/server/testing/test-api';
import { startTestModel } from '@/lib/server/testing/test-model';
import { followMany } from './watch/follow-many';

const { script } = startTestModel();
const config = { model: 'claude-test', max_tokens: 1000 };
const answer = message('end_turn', [text('Both are on their way.')]);
const manual = {
  definition: { name: 'ask_boss', input_schema: { type: 'object' } },
  answerer: { type: 'manual' },
};

interface Frame {
  runId: string;
  seq: number;
  type: string;
  data: string;
}

/** A run that has ended, with its number of events. */
async function finishedRun(): Promise<{ id: string; length: number }> {
  script(answer);
  const session = await createSession({ config });
  const run = await startRun(session.id, { content: 'Hello' });
  return { id: run.id, length: (await follow(run.id)).length };
}

/** A run that waits for an answer by hand. */
async function waitingRun(): Promise<{ id: string; sessionId: string; length: number }> {
  script(message('tool_use', [toolUse('toolu_1', 'ask_boss')]), answer);
  const session = await createSession({ config, tools: [manual] });
  const run = await startRun(session.id, { content: 'Hello' });
  return { id: run.id, sessionId: session.id, length: (await follow(run.id)).length };
}

const open = (runs: string) => call('GET', `/api/events?runs=${encodeURIComponent(runs)}`);

/** The frames of a stream as they come, cut off after `bytes`: a frame that is not whole is none. */
async function* readFrames(response: Response, bytes = Number.POSITIVE_INFINITY): AsyncGenerator<Frame> {
  const decoder = new TextDecoder();
  let known = '';
  let left = bytes;
  for await (const chunk of response.body ?? []) {
    known += decoder.decode(chunk.subarray(0, left), { stream: true });
    left -= chunk.length;
    const frames = known.split('\n\n');
    known = frames.pop() ?? '';
    for (const frame of frames) {
      const match = /^id: (.*):(\d+)\nevent: (.*)\ndata: (.*)$/.exec(frame);
      if (!match) continue;
      const [, runId = '', seq, type = '', data = ''] = match;
      yield { runId, seq: Number(seq), type, data };
    }
    if (left <= 0) return;
  }
}

async function readAll(response: Response): Promise<Frame[]> {
  const frames: Frame[] = [];
  for await (const frame of readFrames(response)) frames.push(frame);
  return frames;
}

const upTo = (length: number) => Array.from({ length }, (_, index) => index + 1);
const isEvent = ({ type }: Frame) => type !== 'run-over' && type !== 'run-failed';

describe('the events of many runs over one connection', () => {
  it('are those of each run from where it was left, then that it is over, and the stream ends', async () => {
    const [first, second] = [await finishedRun(), await finishedRun()];
    const response = await open(`${first.id}:0,${second.id}:3`);
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    const frames = await readAll(response);
    for (const [run, after] of [
      [first, 0],
      [second, 3],
    ] as const) {
      const own = frames.filter(({ runId }) => runId === run.id);
      expect(own.filter(isEvent).map(({ seq }) => seq)).toEqual(upTo(run.length).slice(after));
      expect(own.at(-1)).toMatchObject({ type: 'run-over', seq: run.length });
    }
    const single = await follow(first.id, undefined, 0, '&bodies=packed');
    const own = frames.filter((frame) => isEvent(frame) && frame.runId === first.id);
    expect(own.map(({ data }) => JSON.parse(data))).toEqual(single);
  });

  it('tell of an unknown or deleted run, and go on with the others', async () => {
    const [gone, waiting] = [await waitingRun(), await waitingRun()];
    await call('DELETE', `/api/sessions/${gone.sessionId}`, {});
    const unknown = ['__proto__', gone.id, 'run_none'];
    const asked = [...unknown.map((id) => `${id}:0`), `${waiting.id}:${waiting.length - 1}`];
    const frames = readFrames(await open(asked.join(',')));
    const told: Frame[] = [];
    while (told.length < asked.length) told.push((await frames.next()).value);
    const failed = told.filter(({ type }) => type === 'run-failed');
    expect(failed.map(({ runId }) => runId).sort()).toEqual(unknown.sort());
    expect(JSON.parse(failed[0]?.data ?? '')).toMatchObject({ code: 'not_found' });

    await post(waiting.id, 'results', { results: [{ tool_use_id: 'toolu_1', content: 'yes' }] });
    for await (const frame of frames) told.push(frame);
    const own = told.filter(({ runId }) => runId === waiting.id);
    expect(own.at(-1)).toMatchObject({ type: 'run-over' });
    const { length } = await follow(
      waiting.id,
      (event) => event.type === 'run-end' && event.status === 'completed',
    );
    expect(own.filter(isEvent).map(({ seq }) => seq)).toEqual(upTo(length).slice(waiting.length - 1));
  });

  it('hold nothing open for somebody who asks for the headers alone', async () => {
    const waiting = await waitingRun();
    const url = `http://127.0.0.1:3000/api/events?runs=${waiting.id}:0`;
    const request = new Request(url, { method: 'HEAD', headers: { host: '127.0.0.1:3000' } });
    const { status, body } = await GET(request, {});
    expect([status, await body?.getReader().read()]).toEqual([200, { done: true, value: undefined }]);
  });

  it('end without a word about the runs when the server ends, so that they are followed anew', async () => {
    const waiting = await waitingRun();
    const frames = readFrames(await open(`${waiting.id}:${waiting.length - 1}`));
    expect((await frames.next()).value).toMatchObject({ seq: waiting.length });
    const rest = frames.next();
    endEventStreams();
    expect((await rest).done).toBe(true);
  });

  it('give every run that has something to tell its turn', async () => {
    const [first, second] = [await finishedRun(), await finishedRun()];
    const pieces = followMany(
      [first, second].map(({ id }) => ({ runId: id, after: 0 })),
      AbortSignal.timeout(9000),
    );
    const turns: string[] = [];
    for await (const [event] of pieces) if (event) turns.push(event.runId);
    expect(turns.slice(0, 2).sort()).toEqual([first.id, second.id].sort());
  });

  it.each([
    ['no runs', ''],
    ['a run without a place', 'run_1'],
    ['a place that is no number', 'run_1:x'],
    ['a negative place', 'run_1:-1'],
    ['a place beyond all numbers', `run_1:${'9'.repeat(30)}`],
    ['an empty entry', 'run_1:0,,run_2:0'],
    ['a run twice', 'run_1:0,run_1:5'],
    ['an id with a line break', 'run_1\nevent: x:0'],
    ['an id of a megabyte', `${'x'.repeat(1_000_000)}:0`],
  ])('are refused for %s', async (_title, runs) => {
    const response = await open(runs);
    expect(response.status).toBe(400);
    expect((await response.json()).error.issues[0].path).toBe('runs');
  });

  it(`are those of at most ${limits.streamRuns.value} runs`, async () => {
    const runs = (count: number) =>
      upTo(count)
        .map((number) => `run_${number}:0`)
        .join(',');
    const refused = await open(runs(limits.streamRuns.value + 1));
    expect(refused.status).toBe(400);
    expect((await refused.json()).error.message).toContain(`at most ${limits.streamRuns.value} runs`);
    expect(await readAll(await open(runs(limits.streamRuns.value)))).toHaveLength(limits.streamRuns.value);
  });

  it('come whole and once, wherever the connection breaks, a thousand times', async () => {
    const simulated = { config: { model: 'simulator', max_tokens: 1000 } };
    process.env.LOOPBENCH_SIMULATOR_PACE = 'fast';
    const runs = await Promise.all(
      upTo(6).map(async (number) => {
        const session = await createSession(simulated);
        return startRun(session.id, { content: `Tell me of ship ${number}. ${'It matters. '.repeat(20)}` });
      }),
    );
    let breaks = 0;
    while (breaks < 1000) {
      const seen = new Map(runs.map(({ id }) => [id, [] as number[]]));
      const over = new Set<string>();
      while (over.size < runs.length) {
        const wanted = runs.filter(({ id }) => !over.has(id));
        const asked = wanted.map(({ id }) => `${id}:${seen.get(id)?.at(-1) ?? 0}`).join(',');
        for await (const frame of readFrames(await open(asked), 1 + Math.random() * 3000)) {
          if (isEvent(frame)) seen.get(frame.runId)?.push(frame.seq);
          else over.add(frame.runId);
        }
        breaks += 1;
      }
      for (const { id } of runs) {
        const all = await follow(id, undefined, 0, '&bodies=packed');
        expect(seen.get(id)).toEqual(upTo(all.length));
      }
    }
  });
});
