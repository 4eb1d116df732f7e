import { afterAll, expect, it } from 'vitest';
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

const silenced = [
  { rule: 'tool-description', path: '', reason: 'a test', by: 'a later version' },
  { rule: 'property-descriptions', reason: 'the names say it' },
];
const text = '{"name": "get_order", "input_schema": {"type": "object", "properties": {"id": {}}}}';
const tool = { text, answerer: { type: 'manual' }, silenced };

const post = async (path: string, body: unknown) => (await call('POST', path, body)).json();
const silencedOf = async (id: string) => (await readSession(id)).tools.map((one) => one.silenced);

it('keeps silenced findings with a tool, in every copy of it, until they are told again', async () => {
  const session = await createSession({ tools: [tool] });
  expect(session.tools[0]?.silenced).toEqual(silenced);

  const file = await (await call('GET', `/api/sessions/${session.id}/export?format=json`)).text();
  const imported = await post('/api/sessions/import', JSON.parse(file));
  expect(await silencedOf(imported.id)).toEqual([silenced]);
  expect(await (await call('GET', `/api/sessions/${imported.id}/export?format=json`)).text()).toBe(file);

  const duplicate = await post(`/api/sessions/${session.id}/duplicate`, {});
  expect(await silencedOf(duplicate.id)).toEqual([silenced]);

  const preset = await post('/api/presets', { name: 'Quiet', sessionId: session.id, include: ['tools'] });
  expect((await createSession({ presetId: preset.id })).tools[0]?.silenced).toEqual(silenced);

  const [own] = session.tools;
  const changed = { tools: [{ id: own?.id, text, answerer: { type: 'manual' }, silenced: [] }] };
  expect((await call('PATCH', `/api/sessions/${session.id}`, changed)).status).toBe(200);
  expect(await silencedOf(session.id)).toEqual([undefined]);
});

it('shares them with the tools, and remembers those of a run with tools of its own', async () => {
  const session = await createSession({ tools: [{ text, answerer: { type: 'manual' } }] });
  const run = await startRun(session.id, { content: 'Hello', changes: { tools: [tool] } });
  await follow(run.id);
  const recorded = (await (await call('GET', `/api/runs/${run.id}`)).json()).changes;
  expect(recorded.tools[0].silenced).toEqual(silenced);

  const source = await createSession({ tools: [tool], messages: [{ role: 'user', content: 'Hello' }] });
  const made = await post(`/api/sessions/${source.id}/shares`, { redact: [] });
  const forked = await post(`/api/shared/${made.url.split('/s/')[1]}/fork`, {});
  expect(await silencedOf(forked.id)).toEqual([silenced]);
});

it('refuses one without a reason, and says where', async () => {
  const bad = { ...tool, silenced: [{ rule: 'tool-description', reason: '' }] };
  const response = await call('POST', '/api/sessions', { tools: [bad] });
  expect(response.status).toBe(400);
  expect((await response.json()).error.issues).toMatchObject([{ path: 'tools.0.silenced.0.reason' }]);
});

it('still refuses to send what the API refuses, silenced or not', async () => {
  const wrong = { ...tool, text: text.replace('get_order', 'get order') };
  const quiet = [{ rule: 'tool-name', reason: 'I like it' }];
  const session = await createSession({ tools: [{ ...wrong, silenced: quiet }] });
  const response = await call('POST', `/api/sessions/${session.id}/runs`, { content: 'Hello' });
  expect(response.status).toBe(400);
  expect((await response.json()).error.code).toBe('tool_invalid');
});
