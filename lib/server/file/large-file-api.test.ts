import { afterAll, describe, expect, it, vi } from 'vitest';
import { POST } from '@/app/api/sessions/import/route';
import { getWriter } from '@/lib/server/db/database';
import { indexPending } from '@/lib/server/search/index-pending';
import { removeLeftovers } from '@/lib/server/session/remove-sessions';
import { NOT_WHOLE } from '@/lib/server/store/not-whole';
import { call, createSession, startTestServer } from '@/lib/server/testing/test-api';

const server = startTestServer();
afterAll(() => server.end());

/** A conversation that is stored in dozens of pieces, one of its texts longer than a piece. */
const talk = (word: string) =>
  JSON.stringify(
    Array.from({ length: 1000 }, (_, turn) => ({
      role: turn % 2 === 0 ? 'user' : 'assistant',
      content: `${word} ${turn} ${'wörter 字 😀 '.repeat(turn === 500 ? 100_000 : 300)}`,
    })),
  );

const importFile = async (body: string) => {
  const response = await call('POST', '/api/sessions/import', body);
  expect(response.status).toBe(201);
  return response.json();
};
const exportFile = async (id: string) => (await call('GET', `/api/sessions/${id}/export`)).text();
const list = async (query = '') => (await (await call('GET', `/api/sessions?${query}`)).json()).items;
const titles = async (query = '') => (await list(query)).map(({ title }: { title: string }) => title);
const facets = async () => (await call('GET', '/api/sessions/facets')).json();

const tables = ['Session', 'Turn', 'Run', 'RunEventBatch', 'InertData', 'SearchText', 'SearchPending'];

/** How many rows there are, of all that can belong to a session. */
async function countRows(): Promise<unknown> {
  const { connection } = await getWriter();
  return tables.map((table) => connection.get(`SELECT '${table}', count(*) AS "count" FROM "${table}"`));
}

describe('a large file', () => {
  it('comes back byte for byte, texts longer than what is stored at once included', async () => {
    const first = await exportFile((await importFile(talk('heron'))).id);
    expect(first.length).toBeGreaterThan(3_000_000);
    const again = await importFile(first);
    expect(again).toMatchObject({ turnCount: 1000, notes: [] });
    expect(await exportFile(again.id)).toBe(first);
    const copy = await (await call('POST', `/api/sessions/${again.id}/duplicate`, {})).json();
    expect(copy.turns).toHaveLength(1000);
  });

  it('is imported while others are answered, who see all of it or nothing', async () => {
    let isDone = false;
    const importing = importFile(talk('egret')).finally(() => {
      isDone = true;
    });
    let seen: string | undefined;
    while (!isDone && !seen)
      seen = (await list()).find(({ title }: { title: string }) => title.startsWith('egret'))?.id;
    if (seen) expect((await (await call('GET', `/api/sessions/${seen}`)).json()).turns).toHaveLength(1000);
    await importing;
    expect(await titles()).toContainEqual(expect.stringMatching(/^egret/));
  });

  it('leaves nothing when whoever sent it leaves', async () => {
    const { connection } = await getWriter();
    const before = await countRows();
    const leaving = new AbortController();
    const importing = POST(
      new Request('http://127.0.0.1:3000/api/sessions/import', {
        method: 'POST',
        headers: { host: '127.0.0.1:3000', 'content-type': 'application/json' },
        body: talk('curlew'),
        signal: leaving.signal,
      }),
      {},
    );
    const hasBegun = () =>
      connection.get(
        'SELECT 1 FROM "Turn" JOIN "Session" s ON s."id" = "sessionId" WHERE "deletedAt" = ?',
        NOT_WHOLE,
      );
    while (!hasBegun()) await new Promise(setImmediate);
    leaving.abort();
    expect((await importing).status).toBe(400);
    expect(await countRows()).toEqual(before);
  });
});

describe('what a crash leaves of a session', () => {
  it('is seen nowhere, kept from nobody who empties the bin, and gone after the next start', async () => {
    await indexPending(Number.POSITIVE_INFINITY);
    const before = { rows: await countRows(), facets: await facets() };
    const { id } = await importFile(talk('plover'));
    const writer = await getWriter();
    await writer.write((connection) => {
      connection.run('UPDATE "Session" SET "deletedAt" = ? WHERE "id" = ?', NOT_WHOLE, id);
    });
    for (const query of ['', 'deleted=true', 'query=plover'])
      expect([query, (await titles(query)).join()]).not.toContain('plover');
    expect(await facets()).toEqual(before.facets);
    for (const path of [`/api/sessions/${id}`, `/api/sessions/${id}/export`, `/api/sessions/${id}/tree`])
      expect([path, (await call('GET', path)).status]).toEqual([path, 404]);
    expect((await call('POST', `/api/sessions/${id}/restore`)).status).toBe(404);
    for (const action of ['restore', 'purge']) {
      await call('POST', '/api/sessions/bulk', { ids: [id], action });
      await call('POST', '/api/sessions/bulk', { matching: { deleted: 'true' }, action });
      expect([action, (await titles('')).join()]).not.toContain('plover');
    }
    expect(writer.connection.get('SELECT "id" FROM "Session" WHERE "id" = ?', id)).toEqual({ id });
    await removeLeftovers();
    await vi.waitFor(async () => expect(await countRows()).toEqual(before.rows), { timeout: 20_000 });
  });

  it('takes nothing away of the sessions beside it', async () => {
    const { id } = await createSession({ title: 'Beside', messages: [{ role: 'user', content: 'Hello' }] });
    await removeLeftovers();
    expect((await (await call('GET', `/api/sessions/${id}`)).json()).turns).toHaveLength(1);
  });
});
