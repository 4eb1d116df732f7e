import { afterAll, describe, expect, it } from 'vitest';
import { change, list, listAll, messages, patch, titles } from '@/lib/server/testing/session-lists';
import {
  call,
  createSession,
  follow,
  readSession,
  startRun,
  startTestServer,
} from '@/lib/server/testing/test-api';

const server = startTestServer();
afterAll(() => server.end());

describe('the list', () => {
  it('is narrowed by every filter', async () => {
    const tools = [{ definition: { name: 'only_here', input_schema: { type: 'object' } } }];
    const failing = await createSession({ title: 'Filtered', tools, config: { model: 'm-1' }, messages });
    await createSession({ title: 'Unfiltered' });
    await patch(failing.id, { tags: ['möbel "x"', ' billing ', 'billing'] });
    expect((await readSession(failing.id)).tags).toEqual(['möbel "x"', 'billing']);
    const run = await startRun((await createSession({ title: 'Ran' })).id, { content: 'Hello' });
    await follow(run.id);
    const only = ['Filtered'];
    expect(await titles({ model: 'm-1' })).toEqual(only);
    expect(await titles({ tool: 'only_here' })).toEqual(only);
    expect(await titles({ tool: 'only' })).toEqual([]);
    expect(await titles({ tag: 'möbel "x"' })).toEqual(only);
    expect(await titles({ tag: 'bill' })).toEqual([]);
    expect(await titles({ has_errors: 'true', model: 'm-1' })).toEqual(only);
    expect(await titles({ has_errors: 'false', model: 'm-1' })).toEqual([]);
    expect(await titles({ status: 'completed', query: 'ran' })).toEqual(['Ran']);
    expect(await titles({ status: 'none', model: 'm-1' })).toEqual(only);
    const today = new Date().toISOString().slice(0, 10);
    expect(await titles({ model: 'm-1', from: today, to: today })).toEqual(only);
    expect(await titles({ model: 'm-1', to: '2020-01-01' })).toEqual([]);
    expect((await call('GET', '/api/sessions?from=yesterday')).status).toBe(400);
    const facets = await (await call('GET', '/api/sessions/facets')).json();
    expect(facets.tags).toContainEqual({ value: 'billing', count: 1 });
    expect(facets.tools).toContainEqual({ value: 'only_here', count: 1 });
    expect(facets.models).toContainEqual({ value: 'm-1', count: 1 });
  });

  it.each(['updated', 'created', 'title'])(
    'has no gap and no repetition by %s, whatever comes in meanwhile',
    async (sort) => {
      const model = `paged-${sort}`;
      const ids: string[] = [];
      for (const title of ['b', 'A', 'c', 'B', 'd', 'a', 'é']) {
        ids.push((await createSession({ title, config: { model } })).id);
      }
      await change({ action: 'pin', ids: [ids[2], ids[6]] });
      const before = await listAll({ model, sort });
      expect(before).toHaveLength(7);
      expect(before.slice(0, 2).sort()).toEqual(['c', 'é']);
      if (sort !== 'title') expect(before).toEqual(['é', 'c', 'a', 'd', 'B', 'A', 'b']);
      else expect(before.map((title) => title.toLowerCase())).toEqual(['c', 'é', 'a', 'a', 'b', 'b', 'd']);
      const during = await listAll({ model, sort }, async () => {
        await createSession({ title: '!', config: { model } });
      });
      expect(during.filter((title) => title !== '!')).toEqual(before);
    },
  );

  it('refuses a cursor of another order', async () => {
    for (const title of ['x', 'y']) await createSession({ title });
    const { nextCursor } = await list({ limit: '1' });
    const response = await call('GET', `/api/sessions?sort=title&cursor=${nextCursor}`);
    expect(response.status).toBe(400);
  });

  it('takes tags for a new session, within the same bounds', async () => {
    const { id, tags } = await createSession({ tags: [' harvest ', 'wind', 'harvest'] });
    expect(tags).toEqual(['harvest', 'wind']);
    expect((await list({ tag: 'harvest' })).items.map((item) => item.id)).toEqual([id]);
    const tooMany = Array.from({ length: 21 }, (_, index) => `t${index}`);
    for (const refused of [tooMany, ['x'.repeat(51)], ['  '], 'harvest']) {
      const response = await call('POST', '/api/sessions', { tags: refused });
      expect(response.status).toBe(400);
      expect((await response.json()).error.issues[0].path).toMatch(/^tags/);
    }
  });

  it('keeps tags within bounds', async () => {
    const { id } = await createSession({});
    expect((await patch(id, { tags: Array.from({ length: 21 }, (_, index) => `t${index}`) })).status).toBe(
      400,
    );
    expect((await patch(id, { tags: ['x'.repeat(51)] })).status).toBe(400);
    expect((await patch(id, { tags: ['  '] })).status).toBe(400);
    const before = await readSession(id);
    expect((await patch(id, { tags: ['ok'], pinned: true })).status).toBe(200);
    const { revision, updatedAt } = before;
    expect(await readSession(id)).toMatchObject({ tags: ['ok'], pinned: true, revision, updatedAt });
  });
});
