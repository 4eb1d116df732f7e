import { afterAll, describe, expect, it } from 'vitest';
import type { RunEvent } from '@/lib/core/run/log/run-event';
import { getPrisma } from '@/lib/server/db/database';
import { change, list, listAll, messages, patch, titles } from '@/lib/server/testing/session-lists';
import {
  call,
  createSession,
  follow,
  readRun,
  readSession,
  startRun,
  startTestServer,
} from '@/lib/server/testing/test-api';
import { purgeOldSessions } from './purge-sessions';

const server = startTestServer();
afterAll(() => server.end());

describe('many at once', () => {
  it('are tagged, and only those that were are untagged again', async () => {
    const [a, b] = await Promise.all([createSession({}), createSession({})]);
    await patch(a.id, { tags: ['both'] });
    const tagged = await change({ action: 'tag', tag: 'both', ids: [a.id, b.id, 'ses_none'] });
    expect(tagged).toEqual([b.id]);
    expect((await readSession(b.id)).tags).toEqual(['both']);
    await change({ action: 'untag', tag: 'both', ids: tagged });
    expect([(await readSession(a.id)).tags, (await readSession(b.id)).tags]).toEqual([['both'], []]);
  });

  it('go into the bin, come back, and are gone when purged', async () => {
    const model = 'binned';
    const ids: string[] = [];
    for (const title of ['one', 'two', 'three', 'four', 'five']) {
      ids.push((await createSession({ title, config: { model }, messages })).id);
    }
    expect((await change({ action: 'delete', ids })).sort()).toEqual([...ids].sort());
    expect(await titles({ model })).toEqual([]);
    const binned = await listAll({ model, deleted: 'true' });
    expect([...binned].sort()).toEqual(['five', 'four', 'one', 'three', 'two']);
    const [first = '', second = '', ...rest] = ids;
    expect(await change({ action: 'restore', ids: [first] })).toEqual([first]);
    expect(await titles({ model })).toEqual(['one']);
    expect(await titles({ query: 'ledger', model })).toEqual(['one']);
    expect(await change({ action: 'purge', ids: [first, second] })).toEqual([second]);
    expect((await call('POST', `/api/sessions/${second}/restore`, {})).status).toBe(404);
    expect((await change({ action: 'purge', matching: { deleted: 'true' } })).sort()).toEqual(
      [...rest].sort(),
    );
    const prisma = await getPrisma();
    const texts =
      await prisma.$queryRaw`SELECT 1 FROM "SearchText" WHERE "id" >> 20 NOT IN (SELECT "number" FROM "Session")`;
    expect(texts).toEqual([]);
    expect(await titles({ model, deleted: 'true' })).toEqual([]);
  });

  it('leave the bin after 30 days', async () => {
    const [old, young] = [await createSession({ title: 'old' }), await createSession({ title: 'young' })];
    await change({ action: 'delete', ids: [old.id, young.id] });
    const prisma = await getPrisma();
    const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);
    await prisma.session.update({ where: { id: old.id }, data: { deletedAt: daysAgo(31) } });
    await prisma.session.update({ where: { id: young.id }, data: { deletedAt: daysAgo(29) } });
    expect(await purgeOldSessions()).toEqual([old.id]);
  });

  it('are changed as a filter finds them, step by step, and only those that were are changed back', async () => {
    const model = 'matched';
    const prisma = await getPrisma();
    const now = new Date().toISOString().replace('Z', '+00:00');
    await prisma.$executeRaw`
      INSERT INTO "Session" ("id", "title", "config", "tools", "model", "toolNames", "createdAt", "updatedAt")
      SELECT 'ses_match' || value, 'Puffin ' || value, '{"model":"matched"}', '[]', 'matched', '[]', ${now}, ${now}
      FROM json_each(${JSON.stringify(Array.from({ length: 1200 }, (_, index) => index + 1))})`;
    const other = await createSession({ title: 'Gannet', config: { model } });
    await change({ action: 'tag', tag: 'kept', ids: ['ses_match7'] });
    const matching = { model, query: 'puffin' };
    while ((await list(matching)).isIndexing);
    const count = async (query: object) =>
      (await (await call('GET', `/api/sessions/count?${new URLSearchParams({ ...query })}`)).json()).count;
    expect(await count(matching)).toBe(1200);

    const step = async (body: unknown) => (await call('POST', '/api/sessions/bulk', body)).json();
    const tag = { action: 'tag', tag: 'kept', matching };
    const steps = [await step(tag), await step(tag), await step(tag)];
    expect(steps.map(({ ids, remaining }) => [ids.length, remaining])).toEqual([
      [1000, 199],
      [199, 0],
      [0, 0],
    ]);
    expect(await count({ tag: 'kept' })).toBe(1200);
    const ids = steps.flatMap((one) => one.ids);
    expect(await change({ action: 'untag', tag: 'kept', ids })).toHaveLength(1199);
    expect(await titles({ tag: 'kept' })).toEqual(['Puffin 7']);

    expect((await step({ action: 'delete', matching })).remaining).toBe(200);
    expect((await step({ action: 'delete', matching })).remaining).toBe(0);
    expect(await titles({ model })).toEqual([other.title]);
    expect(await step({ action: 'purge', matching })).toEqual({ ids: [], remaining: 0 });
    const binned = { ...matching, deleted: 'true' };
    expect((await step({ action: 'purge', matching: binned })).remaining).toBe(200);
    await step({ action: 'restore', matching: binned });
    expect(await count(matching)).toBe(200);
    expect(await count(binned)).toBe(0);
  });

  const removals = [
    ['alone', (id: string) => call('DELETE', `/api/sessions/${id}`)],
    ['among others', (id: string) => call('POST', '/api/sessions/bulk', { action: 'delete', ids: [id] })],
  ] as const;

  it.each(removals)('that are deleted %s leave what runs in them stopped', async (_how, remove) => {
    const { id } = await createSession({ config: { loop: { simulator_pace: 'believable' } } });
    const run = await startRun(id, { content: 'Tell me everything there is to know about puffins.' });
    expect((await remove(id)).ok).toBe(true);
    await change({ action: 'restore', ids: [id] });
    expect(await readRun(run.id)).toMatchObject({ status: 'cancelled' });
  });

  it.each(removals)('that are deleted %s leave what waits for an answer waiting', async (_how, remove) => {
    const tools = [{ definition: { name: 'ask', input_schema: { type: 'object' } } }];
    const { id } = await createSession({ tools });
    const run = await startRun(id, { content: 'Use ask' });
    const isOver = (event: RunEvent) => event.type === 'run-end';
    const events = await follow(run.id, isOver);
    const asked = events.find((event) => event.type === 'run-wait');
    const results = asked?.tool_use_ids.map((tool_use_id) => ({ tool_use_id, content: 'Yes.' }));
    await remove(id);
    expect((await call('POST', `/api/runs/${run.id}/results`, { results })).status).toBe(404);
    await change({ action: 'restore', ids: [id] });
    expect((await readSession(id)).runs).toMatchObject([{ id: run.id, status: 'waiting' }]);
    expect((await call('POST', `/api/runs/${run.id}/results`, { results })).ok).toBe(true);
    await follow(run.id, isOver, events.at(-1)?.seq);
    expect((await readRun(run.id)).status).toBe('completed');
  });

  it.each(removals)('that are deleted %s keep a pause of step mode', async (_how, remove) => {
    const { id } = await createSession({});
    const run = await startRun(id, { content: 'Hello', mode: 'step' });
    await follow(run.id);
    await remove(id);
    await change({ action: 'restore', ids: [id] });
    expect((await readRun(run.id)).status).toBe('waiting');
    await remove(id);
    expect(await change({ action: 'purge', ids: [id] })).toEqual([id]);
    expect(await (await getPrisma()).run.count({ where: { id: run.id } })).toBe(0);
  });

  it('are refused with a reason', async () => {
    for (const body of [
      {},
      { action: 'delete', ids: [] },
      { action: 'tag', ids: ['x'] },
      { action: 'delete', ids: 'bin' },
      { action: 'delete', ids: ['x'], matching: {} },
      { action: 'delete', matching: { modell: 'misspelt' } },
      { action: 'delete', matching: { status: 'unknown' } },
    ]) {
      expect((await call('POST', '/api/sessions/bulk', body)).status).toBe(400);
    }
  });
});
