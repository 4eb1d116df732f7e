import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SessionSummary } from '@/lib/core/api/session-schema';
import type { RunEvent } from '@/lib/core/run/log/run-event';
import { getPrisma } from '@/lib/server/db/database';
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

interface Page {
  items: SessionSummary[];
  nextCursor: string | null;
  isIndexing: boolean;
}

async function list(query: Record<string, string>): Promise<Page> {
  const response = await call('GET', `/api/sessions?${new URLSearchParams(query)}`);
  const text = await response.text();
  if (!response.ok) throw new Error(`answered ${response.status}: ${text}`);
  return JSON.parse(text);
}

const titles = async (query: Record<string, string>) => (await list(query)).items.map(({ title }) => title);
const change = async (body: unknown): Promise<string[]> => {
  const response = await call('POST', '/api/sessions/bulk', body);
  expect(response.status).toBe(200);
  return (await response.json()).ids;
};
const patch = (id: string, body: unknown) => call('PATCH', `/api/sessions/${id}`, body);

/** All pages, three at a time unless it says how many. */
async function listAll(query: Record<string, string>, between = async () => {}): Promise<string[]> {
  const seen: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page: Page = await list({ limit: '3', ...query, ...(cursor ? { cursor } : {}) });
    seen.push(...page.items.map(({ title }) => title));
    cursor = page.nextCursor;
    await between();
  }
  return seen;
}

const call1 = { type: 'tool_use', id: 'toolu_1', name: 'getInvoice', input: { invoice_no: 'INV77120' } };
const messages = [
  { role: 'user', content: 'Wo ist meine Rechnung aus Zürich? 查询订单状态 أين الطلب' },
  { role: 'assistant', content: [call1] },
  {
    role: 'user',
    content: [
      { type: 'tool_result', tool_use_id: 'toolu_1', is_error: true, content: '{"note": "ledger\\nlocked"}' },
    ],
  },
];

describe('search', () => {
  it('finds words wherever they stand, and says where', async () => {
    await createSession({ title: 'Bookkeeping 😀', messages });
    const cases: [string, string, string][] = [
      ['bookk', 'title', 'Bookkeeping'],
      ['zurich', 'message', 'Zürich'],
      ['订单', 'message', '订单'],
      ['الطلب', 'message', 'الطلب'],
      ['getinvoice', 'tool', 'getInvoice'],
      ['77120', 'input', '77120'],
      ['INV77120', 'input', 'INV77120'],
      ['invoice_no', 'input', 'invoice_no'],
      ['locked', 'result', 'locked'],
      ['bookkeeping locked', 'title', 'Bookkeeping'],
    ];
    for (const [query, place, marked] of cases) {
      const { items } = await list({ query });
      expect([query, items.length]).toEqual([query, 1]);
      const match = items[0]?.match;
      const [start, end] = match?.marks[0] ?? [];
      expect([query, match?.in, match?.text.slice(start, end)]).toEqual([query, place, marked]);
    }
    expect(await titles({ query: '😀' })).toEqual(['Bookkeeping 😀']);
    expect(await titles({ query: 'bookkeeping absent' })).toEqual([]);
    expect(await titles({ query: 'ocked' })).toEqual([]);
  });

  it('knows the title and the tools as they are now, and what a run has added', async () => {
    const tools = [{ definition: { name: 'findParcel', input_schema: { type: 'object' } } }];
    const session = await createSession({ title: 'Oldname', tools });
    expect(await titles({ query: 'parcel' })).toEqual(['Oldname']);
    await patch(session.id, { title: 'Newname', tools: [] });
    expect(await titles({ query: 'oldname' })).toEqual([]);
    expect(await titles({ query: 'parcel' })).toEqual([]);
    expect(await titles({ query: 'newname' })).toEqual(['Newname']);
    const run = await startRun(session.id, { content: 'Something about kangaroos' });
    await follow(run.id);
    const { items } = await list({ query: 'newname kangaroo' });
    expect(items).toMatchObject([{ title: 'Newname', status: 'completed' }]);
  });

  it('finds a word deep in a long session, and shows it', async () => {
    const session = await createSession({ title: 'Long' });
    const prisma = await getPrisma();
    for (let index = 0; index < 8; index += 1) {
      const message = JSON.stringify({ role: 'user', content: index === 7 ? 'a pangolin' : 'hay' });
      await prisma.turn.create({
        data: { id: `turn_deep${index}`, sessionId: session.id, message, createdAt: new Date() },
      });
      await list({ query: 'hay' });
    }
    expect((await list({ query: 'pangolin' })).items[0]?.match).toMatchObject({ text: 'a pangolin' });
  });

  it('lists what fits best first, and other orders as they are asked for', async () => {
    const config = { model: 'ranked' };
    const say = (content: string) => [{ role: 'user', content }];
    await createSession({ title: 'Walrus and others', config });
    await createSession({
      title: 'Long',
      config,
      messages: say(`walrus ${'and many other words '.repeat(50)}`),
    });
    const pinned = await createSession({ title: 'Short', config, messages: say('a walrus') });
    await change({ action: 'pin', ids: [pinned.id] });
    await createSession({ title: 'Twice walrus, walrus', config, messages: say('walrus') });
    const query = 'walrus';
    const best = ['Twice walrus, walrus', 'Walrus and others', 'Short', 'Long'];
    expect(await titles({ query })).toEqual(best);
    expect(await titles({ query, sort: 'relevance' })).toEqual(best);
    expect(await listAll({ query })).toEqual(best);
    expect(await titles({ query, sort: 'updated' })).toEqual([
      'Short',
      'Twice walrus, walrus',
      'Long',
      'Walrus and others',
    ]);
    expect(await titles({ model: 'ranked', sort: 'relevance' })).toEqual(
      await titles({ model: 'ranked', sort: 'updated' }),
    );
  });

  describe('with words that are everywhere', () => {
    beforeAll(async () => {
      const prisma = await getPrisma();
      const now = new Date().toISOString().replace('Z', '+00:00');
      await prisma.$executeRaw`
      INSERT INTO "Session" ("id", "title", "config", "tools", "model", "toolNames", "createdAt", "updatedAt")
      SELECT 'ses_flood' || value, 'Lemur ' || iif(value % 2, 'grape', 'plum') || ' ' || value, '{"model":"flood"}', '[]',
        'flood', '["zoo"]', ${now}, ${now}
      FROM json_each(${JSON.stringify(Array.from({ length: 4200 }, (_, index) => index + 1))})`;
      while ((await list({ query: 'lemur' })).isIndexing);
    });

    it('ranks by whether they stand together, page by page', async () => {
      const messages = [{ role: 'user', content: 'grape' }];
      await createSession({ title: 'Lemur alone', config: { model: 'across' }, messages });
      const together = [{ role: 'user', content: 'grape of a lemur' }];
      await createSession({ title: 'Together', config: { model: 'across' }, messages: together });
      const first = await list({ query: 'lemur grape', limit: '2' });
      expect(first.items.map(({ title }) => title)).toEqual(['Lemur grape 999', 'Lemur grape 997']);
      expect(await listAll({ query: 'lemur grape', model: 'across' })).toEqual(['Together', 'Lemur alone']);
      const seen = await listAll({ query: 'lemur grape', limit: '200' });
      expect([seen.length, new Set(seen).size, seen.slice(-2)]).toEqual([
        2102,
        2102,
        ['Together', 'Lemur alone'],
      ]);
      expect(await titles({ query: 'lemur', model: 'across' })).toEqual(['Lemur alone', 'Together']);
    });

    it.each(['updated', 'created', 'title'])('lists every session once, by %s', async (sort) => {
      const limit = '200';
      const all = await listAll({ query: 'lemur', model: 'flood', sort, limit });
      expect(all).toHaveLength(4200);
      if (sort === 'title') {
        expect(all.slice(0, 2)).toEqual(['Lemur grape 1', 'Lemur grape 1001']);
        expect(all.at(-1)).toBe('Lemur plum 998');
      }
      const plums = all.filter((title) => title.includes('plum'));
      for (const query of ['zoo lemur', 'lemur zo']) {
        expect(await listAll({ query, model: 'flood', sort, limit })).toEqual(all);
        expect(await listAll({ query, sort, limit })).toEqual(all);
      }
      for (const query of ['lemur plum', 'plum zoo lem', 'zoo plu']) {
        expect(await listAll({ query, sort, limit })).toEqual(plums);
      }
    });
  });

  it('takes whatever is typed for words', async () => {
    for (const query of [
      '"',
      '*',
      'a" OR "b',
      'NEAR(',
      'title:x',
      '-x',
      '^',
      '(',
      '\0',
      "';--",
      '🎉 x',
      'AND',
      '\ud800',
    ]) {
      expect((await call('GET', `/api/sessions?${new URLSearchParams({ query })}`)).status).toBe(200);
    }
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (query) => {
        const response = await call('GET', `/api/sessions?${new URLSearchParams({ query })}`);
        expect(response.status).toBe(200);
      }),
      { numRuns: 40 },
    );
  });
});

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
