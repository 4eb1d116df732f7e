import { BlobReader, type FileEntry, TextWriter, ZipReader } from '@zip.js/zip.js/lib/zip-core.js';
import { afterAll, expect, it } from 'vitest';
import { getPrisma } from '@/lib/server/db/database';
import { call, createSession, startTestServer } from '@/lib/server/testing/test-api';

const server = startTestServer();
afterAll(() => server.end());

const exportAll = (body: unknown) => call('POST', '/api/sessions/export', body);

/** The files of an archive, by their names. */
async function unpack(response: Response): Promise<Record<string, string>> {
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/zip']);
  const reader = new ZipReader(new BlobReader(await response.blob()), { useWebWorkers: false });
  const entries = (await reader.getEntries()).filter((entry): entry is FileEntry => !entry.directory);
  const texts = entries.map(async (entry) => [
    entry.filename,
    await entry.getData(new TextWriter(), { checkCrc32: true }),
  ]);
  return Object.fromEntries(await Promise.all(texts));
}

it('holds each session as the file it would be alone, under a name of its own', async () => {
  const messages = [{ role: 'user', content: 'Grüße, أين الطلب؟' }];
  const ids: string[] = [];
  for (const title of ['Refund', 'Refund', 'استرداد']) {
    ids.push((await createSession({ title, messages })).id);
  }
  const response = await exportAll({ ids: [...ids, 'ses_none'] });
  expect(response.headers.get('content-disposition')).toMatch(/filename="loopbench-.*-4-sessions\.zip"/);
  const files = await unpack(response);
  expect(Object.keys(files)).toEqual([
    'Refund.loopbench.json',
    'Refund-2.loopbench.json',
    'استرداد.loopbench.json',
    'not-exported.txt',
  ]);
  expect(files['not-exported.txt']).toMatch(/^ses_none: /);
  const alone = await (await call('GET', `/api/sessions/${ids[2]}/export`)).text();
  expect(files['استرداد.loopbench.json']).toBe(alone);
  expect((await call('POST', '/api/sessions/import', alone)).status).toBe(201);
});

it('takes what a filter finds, in any format', async () => {
  await createSession({ title: 'Only one', config: { model: 'archived' } });
  const files = await unpack(await exportAll({ matching: { model: 'archived' }, format: 'markdown' }));
  expect(Object.keys(files)).toEqual(['Only one.md']);
});

it('says a limit, and refuses nothing', async () => {
  const prisma = await getPrisma();
  const now = new Date().toISOString().replace('Z', '+00:00');
  await prisma.$executeRaw`
    INSERT INTO "Session" ("id", "title", "config", "tools", "model", "toolNames", "createdAt", "updatedAt")
    SELECT 'ses_many' || value, 'Many', '{"model":"many"}', '[]', 'many', '[]', ${now}, ${now}
    FROM json_each(${JSON.stringify(Array.from({ length: 1001 }, (_, index) => index + 1))})`;
  const many = await exportAll({ matching: { model: 'many' } });
  expect(many.status).toBe(400);
  expect((await many.json()).error.message).toMatch(/1,000 sessions at most, and these are 1,001/);
  for (const body of [{}, { matching: { model: 'nobody' } }, { ids: [] }, { ids: ['x'], format: 'exe' }]) {
    expect((await exportAll(body)).status).toBe(400);
  }
});

it('lets go of a reader who leaves', async () => {
  const { id } = await createSession({ title: 'Left', draft: 'x'.repeat(300_000) });
  const response = await exportAll({ ids: Array.from({ length: 200 }, () => id) });
  const reader = response.body?.getReader();
  expect((await reader?.read())?.done).toBe(false);
  await reader?.cancel();
  expect((await call('GET', '/api/sessions')).status).toBe(200);
});
