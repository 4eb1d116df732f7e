import { afterAll, expect, it } from 'vitest';
import { call, createSession, startTestServer } from '@/lib/server/testing/test-api';
import { closeDatabase, getDatabase } from './database';

const server = startTestServer();
afterAll(() => server.end());

it('a database that was closed is opened again by who asks, but not behind the end of the server', async () => {
  const { id } = await createSession({});
  await closeDatabase();
  expect((await call('GET', `/api/sessions/${id}`)).status).toBe(200);
  await closeDatabase({ isForGood: true });
  await expect(getDatabase()).rejects.toMatchObject({ code: 'server_ending' });
  const late = await call('GET', `/api/sessions/${id}`);
  expect([late.status, (await late.json()).error.code]).toEqual([503, 'server_ending']);
});
