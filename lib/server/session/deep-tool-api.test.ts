import { afterAll, expect, it } from 'vitest';
import { call, createSession, startTestServer } from '@/lib/server/testing/test-api';

const server = startTestServer();
afterAll(() => server.end());

const DEEP = `{"name": "deep", "input_schema": {"enum": ${'['.repeat(20_000)}${']'.repeat(20_000)}}}`;

it('a tool whose text is nested 20,000 deep is kept as it was typed, and told as one that cannot be sent', async () => {
  const session = await createSession({ tools: [{ text: DEEP }], content: 'Hello' });
  expect(session.tools[0]).toMatchObject({ text: DEEP, definition: null });
  const changed = await call('PATCH', `/api/sessions/${session.id}`, {
    tools: [{ text: DEEP.slice(0, -3) }],
  });
  expect(changed.status).toBe(200);
  for (const path of ['', '/recording', '/export?format=json', '/export?format=markdown'])
    expect([path, (await call('GET', `/api/sessions/${session.id}${path}`)).status]).toEqual([path, 200]);
  const run = await call('POST', `/api/sessions/${session.id}/runs`, {
    content: 'Go',
    changes: { tools: [{ text: DEEP }] },
  });
  expect(run.status).toBe(400);
  expect((await run.json()).error.message).toContain('nested deeper than 200 levels');
});
