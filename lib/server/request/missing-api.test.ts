import { afterAll, expect, it } from 'vitest';
import { call, startTestServer } from '@/lib/server/testing/test-api';

const server = startTestServer();
afterAll(() => server.end());

it.each([
  ['/api/requests/check', {}, '`request` is missing.'],
  ['/api/requests/count-tokens', {}, '`request` is missing.'],
  ['/api/requests/repair', {}, '`text` is missing.'],
  ['/api/presets', { note: '' }, '`name` is missing.'],
])('%s says what is missing of %j', async (path, body, said) => {
  const response = await call('POST', path, body);
  expect(response.status).toBe(400);
  const { error } = await response.json();
  expect(error.message).toBe(said);
});
