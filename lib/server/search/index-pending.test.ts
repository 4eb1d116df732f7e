import { afterAll, expect, it } from 'vitest';
import { type Connection, toSqlTime } from '@/lib/server/db/connection';
import { getWriter } from '@/lib/server/db/database';
import { call, createSession, startTestServer } from '@/lib/server/testing/test-api';
import { indexPending } from './index-pending';

const server = startTestServer();
afterAll(() => server.end());

const find = async (query: string) =>
  (await (await call('GET', `/api/sessions?${new URLSearchParams({ query })}`)).json()).items.map(
    ({ id }: { id: string }) => id,
  );

/** Rows as a damaged or hostile database may hold them. */
const hostile: [string, (connection: Connection, id: string) => void][] = [
  ['a title with U+0000', (connection, id) => set(connection, id, 'title', 'heron\u0000wing')],
  ['names of tools that are no list', (connection, id) => set(connection, id, 'toolNames', '{"a":1}')],
  ['a title with half a character', (connection, id) => set(connection, id, 'title', 'half \ud83d')],
  ['a message that is no JSON', (connection, id) => addTurn(connection, id, '{"role":')],
  ['a message of another shape', (connection, id) => addTurn(connection, id, '[1,2,3]')],
  [
    'a message with U+0000',
    (connection, id) => addTurn(connection, id, '{"role":"user","content":"x\\u0000y"}'),
  ],
  [
    'a long message that is no JSON',
    (connection, id) => addTurn(connection, id, `{"role":"${'x'.repeat(300_000)}`),
  ],
  ['an entry of a turn that is gone', (connection, id) => addPending(connection, id, 'turn_gone')],
  ['an entry of a session that is gone', (connection) => addPending(connection, 'ses_gone', '')],
];

function set(connection: Connection, id: string, column: string, value: string): void {
  connection.run(`UPDATE "Session" SET "${column}" = ? WHERE "id" = ?`, value, id);
}

function addTurn(connection: Connection, id: string, message: string): void {
  const sql = 'INSERT INTO "Turn" ("id", "sessionId", "message", "createdAt") VALUES (?, ?, ?, ?)';
  connection.run(sql, `turn_of_${id}`, id, message, toSqlTime(new Date()));
}

function addPending(connection: Connection, sessionId: string, turnId: string): void {
  connection.run(
    'INSERT OR IGNORE INTO "SearchPending" ("sessionId", "turnId") VALUES (?, ?)',
    sessionId,
    turnId,
  );
}

it.each(hostile)('comes to an end with %s, and indexes the others', async (title, plant) => {
  const { writer, session, other } = await prepare(title);
  await writer.write((connection) => plant(connection, session.id));
  expect(await indexPending(Number.POSITIVE_INFINITY)).toBe(true);
  expect(writer.connection.all('SELECT * FROM "SearchPending" WHERE "failures" < 2')).toEqual([]);
  expect(await find('cormorant')).toContain(other.id);
});

async function prepare(title: string) {
  const session = await createSession({ title: 'Odd' });
  const other = await createSession({ title: `Cormorant beside ${title}` });
  return { writer: await getWriter(), session, other };
}

it('leaves an entry that cannot be written alone after two tries', async () => {
  const writer = await getWriter();
  const { id } = await createSession({ title: 'Unwritable plover' });
  writer.connection.exec(`CREATE TRIGGER refuse BEFORE INSERT ON "SearchText" WHEN NEW."title" LIKE '%plover%'
    BEGIN SELECT RAISE(ABORT, 'no'); END`);
  const other = await createSession({ title: 'Curlew' });
  expect(await indexPending(Number.POSITIVE_INFINITY)).toBe(true);
  const left = writer.connection.all('SELECT "failures" FROM "SearchPending" WHERE "sessionId" = ?', id);
  expect(left).toEqual([{ failures: 2 }]);
  expect(await find('curlew')).toEqual([other.id]);
  writer.connection.exec('DROP TRIGGER refuse');
});

it('finds a title again that has a character between its words which no text should have', async () => {
  const writer = await getWriter();
  const { id } = await createSession({ title: 'x' });
  await writer.write((connection) => set(connection, id, 'title', 'egret\u0000ibis'));
  expect(await indexPending(Number.POSITIVE_INFINITY)).toBe(true);
  expect(await find('egret')).toEqual([id]);
  expect(await find('ibis')).toEqual([id]);
});

it('reads nothing of a transaction that is still open and may be undone', async () => {
  const writer = await getWriter();
  const session = await createSession({ title: 'Undone' });
  expect(await indexPending(Number.POSITIVE_INFINITY)).toBe(true);
  const release = await writer.hold();
  writer.connection.exec('BEGIN');
  addTurn(writer.connection, session.id, '{"role":"user","content":"whimbrel"}');
  const indexed = indexPending(Number.POSITIVE_INFINITY);
  await new Promise(setImmediate);
  writer.connection.exec('ROLLBACK');
  release();
  expect(await indexed).toBe(true);
  expect(await find('whimbrel')).toEqual([]);
});

it('leaves sessions to be read where the disk has no room for the index', async () => {
  const { connection } = await getWriter();
  const { id } = await createSession({ title: 'Dunlin' });
  const [pages] = connection.rows('PRAGMA page_count', []).rows;
  await createSession({ title: 'Beside', messages: [{ role: 'user', content: 'x' }] });
  addTurn(connection, id, JSON.stringify({ role: 'user', content: 'sanderling '.repeat(20_000) }));
  connection.exec(`PRAGMA max_page_count = ${pages?.[0]}`);
  const list = await call('GET', '/api/sessions');
  expect(await list.text()).toContain('"isIndexing":true');
  expect((await call('GET', '/api/sessions/count?query=dunlin')).status).toBe(200);
  connection.exec('PRAGMA max_page_count = 1000000');
  expect(await indexPending(Number.POSITIVE_INFINITY)).toBe(true);
});

it('finds the words of a turn of megabytes, wherever they stand in it', async () => {
  const blocks = Array.from({ length: 200 }, (_, index) => ({
    type: 'text',
    text: `bittern${index} ${'reed '.repeat(3000)}${index === 100 ? '苇莺😀'.repeat(5000) : ''}`,
  }));
  const { id } = await createSession({ title: 'Long', messages: [{ role: 'user', content: blocks }] });
  expect(await indexPending(Number.POSITIVE_INFINITY)).toBe(true);
  for (const word of ['bittern0', 'bittern100', 'bittern199', '苇莺', 'bittern7 bittern150'])
    expect([word, await find(word)]).toEqual([word, [id]]);
  expect(await find('bittern200')).toEqual([]);
});
