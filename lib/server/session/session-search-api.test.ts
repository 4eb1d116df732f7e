import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getPrisma } from '@/lib/server/db/database';
import { change, list, listAll, messages, patch, titles } from '@/lib/server/testing/session-lists';
import { call, createSession, follow, startRun, startTestServer } from '@/lib/server/testing/test-api';

const server = startTestServer();
afterAll(() => server.end());

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
