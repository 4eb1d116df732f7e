import { describe, expect, it, vi } from 'vitest';
import { toEvents } from '@/e2e/fake-api';
import { message, text, toolUse } from '@/lib/core/testing/scripted-loop';
import { asks, done, isOver, record } from '@/lib/server/testing/recorded-run';
import { call, follow, readSession, startRun } from '@/lib/server/testing/test-api';
import { startTestModel } from '@/lib/server/testing/test-model';

const model = startTestModel();
const { script } = model;

/** Repeats once it has ended. */
const untilEnded = (id: string) =>
  vi.waitFor(
    async () => {
      const result = await (await call('GET', `/api/repeats/${id}`)).json();
      expect(result.repeat.status).not.toBe('running');
      return result;
    },
    { timeout: 15_000, interval: 50 },
  );

describe('running the same start several times', () => {
  it('tells which paths were taken, and leaves the path that is shown as it is', async () => {
    const { session, run } = await record(model);
    const before = await readSession(session.id);
    const first = model.api.requests.length;
    const starts = [
      asks('toolu_a', '48810'),
      message('tool_use', [toolUse('toolu_x', 'cancel_order', { id: '48810' })]),
      asks('toolu_b', '48810'),
      asks('toolu_c', '99999'),
      message('end_turn', [text('No idea.')]),
    ];
    let started = 0;
    model.reply = ({ body }) => {
      const isStart = body.messages.length === 1;
      if (isStart) started += 1;
      return { events: toEvents(isStart ? (starts[started - 1] ?? done) : done) };
    };
    const response = await call('POST', `/api/runs/${run.id}/repeats`, { times: 5 });
    expect(response.status).toBe(201);
    const { repeat } = await response.json();
    const result = await untilEnded(repeat.id);
    expect(result.repeat).toMatchObject({ status: 'completed', times: 5, done: 5, problem: null });
    const paths = result.tree.map(
      (node: { count: number; calls: { name: string }[]; children: object[] }) => [
        node.count,
        node.calls.map(({ name }) => name),
        node.children,
      ],
    );
    expect(paths[0]).toMatchObject([2, ['get_order'], [{ kind: 'end', end: 'end_turn', count: 2 }]]);
    expect(paths).toHaveLength(4);
    // Nobody answers the call that is not recorded by hand.
    expect(paths).toContainEqual([1, ['get_order'], [expect.objectContaining({ end: 'cancelled' })]]);
    expect(result.usage.output_tokens).toBeGreaterThan(0);
    expect(model.api.requests.length - first).toBe(5 + 3);
    const after = await readSession(session.id);
    expect(after.turns).toEqual(before.turns);
    expect(after.runs.map(({ id }) => id)).toEqual([run.id]);

    // One of its paths can be shown, and its run is there then.
    const [runId, turnId] = Object.entries(result.ends)[0] ?? [];
    await call('PATCH', `/api/sessions/${session.id}`, { headTurnId: turnId });
    expect((await readSession(session.id)).runs.map(({ id }) => id)).toContain(runId);
    const list = await (await call('GET', `/api/sessions/${session.id}/repeats`)).json();
    expect(list.items).toMatchObject([{ id: repeat.id, done: 5 }]);
  });

  it('ends at the first failure, with the reason', async () => {
    const { run } = await record(model);
    model.reply = () => ({ status: 400, type: 'invalid_request_error', message: 'No.' });
    const { repeat } = await (await call('POST', `/api/runs/${run.id}/repeats`, { times: 50 })).json();
    const result = await untilEnded(repeat.id);
    expect(result.repeat.status).toBe('failed');
    expect(result.repeat.problem).toContain('failed');
    expect(result.repeat.done).toBeLessThan(10);
  });

  it('can be cancelled, while the session goes on beside it', async () => {
    const { session, run } = await record(model);
    model.reply = () => ({ events: toEvents(done).slice(0, 3), end: 'hang' });
    const { repeat } = await (await call('POST', `/api/runs/${run.id}/repeats`, { times: 20 })).json();
    script(done);
    const other = await startRun(session.id, { content: 'And now?' });
    await follow(other.id, isOver);
    const cancelled = await call('POST', `/api/repeats/${repeat.id}/cancel`, {});
    expect(await cancelled.json()).toMatchObject({ repeat: { status: 'cancelled' } });
    expect((await untilEnded(repeat.id)).repeat.status).toBe('cancelled');
    expect((await call('GET', '/api/repeats/rep_none')).status).toBe(404);
  });

  it.each([
    ['alone', (id: string) => call('DELETE', `/api/sessions/${id}`)],
    ['among others', (id: string) => call('POST', '/api/sessions/bulk', { action: 'delete', ids: [id] })],
  ])('is cancelled with its session, when that is deleted %s', async (_how, remove) => {
    const { session, run } = await record(model);
    model.reply = () => ({ events: toEvents(done).slice(0, 3), end: 'hang' });
    const { repeat } = await (await call('POST', `/api/runs/${run.id}/repeats`, { times: 20 })).json();
    expect((await remove(session.id)).ok).toBe(true);
    const asked = model.api.requests.length;
    await call('POST', `/api/sessions/${session.id}/restore`, {});
    const { repeat: ended } = await (await call('GET', `/api/repeats/${repeat.id}`)).json();
    expect(ended).toMatchObject({ status: 'cancelled', problem: null });
    expect(ended.done).toBeLessThan(20);
    expect(model.api.requests.length).toBe(asked);
  });
});
