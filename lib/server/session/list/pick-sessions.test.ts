import { afterAll, expect, it } from 'vitest';
import { toSqlTime } from '@/lib/server/db/connection';
import { getWriter } from '@/lib/server/db/database';
import { sql } from '@/lib/server/db/sql';
import { indexPending } from '@/lib/server/search/index-pending';
import { readWordSet } from '@/lib/server/search/word-sets';
import { call, startTestServer } from '@/lib/server/testing/test-api';
import { pickSessions } from './pick-sessions';
import { LIST } from './session-order';

const server = startTestServer();
afterAll(() => server.end());

const COUNT = 2600;

/** Sessions whose titles hold a frequent word, the newest with the highest number. */
async function addMany(): Promise<void> {
  const writer = await getWriter();
  await writer.write((connection) => {
    for (let number = 1; number <= COUNT; number += 1) {
      const time = toSqlTime(new Date(Date.UTC(2026, 0, 1) + number * 1000));
      connection.run(
        `INSERT INTO "Session" ("id", "title", "config", "tools", "model", "toolNames", "createdAt", "updatedAt")
         VALUES (?, ?, '{}', '[]', 'm', '[]', ?, ?)`,
        `ses_${number}`,
        `heron ${number % 2 === 0 ? 'grey' : 'white'} ${number}`,
        time,
        time,
      );
    }
  });
  expect(await indexPending(Number.POSITIVE_INFINITY)).toBe(true);
}

const find = async (query: string, cursor = ''): Promise<{ ids: string[]; next: string | null }> => {
  const asked = new URLSearchParams({ query, sort: 'created', limit: '200', ...(cursor ? { cursor } : {}) });
  const { items, nextCursor } = await (await call('GET', `/api/sessions?${asked}`)).json();
  return { ids: items.map(({ id }: { id: string }) => id), next: nextCursor };
};

it('frequent words lead to every session that has them all, in order, also after some were renamed', async () => {
  await addMany();
  const expected = Array.from({ length: COUNT / 2 }, (_, index) => `ses_${COUNT - 2 * index}`);
  const found: string[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page = await find('heron grey', cursor);
    found.push(...page.ids);
    cursor = page.next;
  }
  expect(found).toEqual(expected);

  await call('PATCH', `/api/sessions/ses_${COUNT}`, { title: 'heron white' });
  await call('PATCH', '/api/sessions/ses_1', { title: 'heron grey' });
  expect((await find('heron grey')).ids).toEqual(expected.slice(1, 201));
  const set = await readWordSet('"grey"');
  expect([1, 2, 3, COUNT, COUNT + 5000].map((number) => set.has(number))).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

it('a test that few pass is answered from behind the first stretch, each session once', async () => {
  const list = { order: 'updated' as const, index: LIST, conditions: [sql`"deletedAt" IS NULL`], limit: 3 };
  const few = await pickSessions(list, (number) => number <= 3);
  expect(few.map(({ number }) => Number(number)).sort()).toEqual([1, 2, 3]);
  const none = await pickSessions(list, () => false);
  expect(none).toEqual([]);
});
