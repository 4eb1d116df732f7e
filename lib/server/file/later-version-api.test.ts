import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { createReplay } from '@/lib/core/replay/create-replay';
import { getPrisma } from '@/lib/server/db/database';
import { call, follow, readSession, startRun, startTestServer } from '@/lib/server/testing/test-api';

const server = startTestServer();
afterAll(() => server.end());

/** Written as a later version would: an answerer, an event, a content block and fields that nobody knows today. */
const file = readFileSync(join(import.meta.dirname, 'fixtures/from-a-later-version.json'), 'utf8');

const map = {
  type: 'weather_map',
  tiles: [
    [1, 2],
    [3, 4],
  ],
};

const importLater = async () => {
  const response = await call('POST', '/api/sessions/import', JSON.parse(file));
  const text = await response.text();
  expect([response.status, text]).toEqual([201, expect.anything()]);
  return JSON.parse(text) as { id: string; notes: string[] };
};
const exportJson = async (id: string) => (await call('GET', `/api/sessions/${id}/export?format=json`)).text();

it('comes in, and goes out again byte for byte', async () => {
  const { id, notes } = await importLater();
  expect(notes).toEqual([
    'get_order was answered by "http"; it is answered by hand until you choose otherwise.',
  ]);
  expect(await exportJson(id)).toBe(file);
  const duplicate = await (await call('POST', `/api/sessions/${id}/duplicate`, {})).json();
  expect(JSON.parse(await exportJson(duplicate.id)).runs).toEqual(JSON.parse(file).runs);
});

it.each([
  'logged-out',
  'reconnect',
  'run-over',
  'run-failed',
  'call-progress\n\nevent: logged-out',
  'call-progress\r',
  'a\u0085b',
  '',
  'x'.repeat(101),
])(
  'is refused with an event of the type %j, which would be taken for a word of the stream itself',
  async (type) => {
    const text = file.replaceAll('"call-progress"', () => JSON.stringify(type));
    const response = await call('POST', '/api/sessions/import', JSON.parse(text));
    const { error } = await response.json();
    expect([response.status, error.message]).toEqual([
      400,
      expect.stringMatching(/^runs\.0\.events\.5\.type: .*type/),
    ]);
  },
);

it('is shown and replayed with what is not known in it', async () => {
  const { id } = await importLater();
  const session = await readSession(id);
  expect(session.turns.at(-1)?.message.content).toContainEqual(map);
  expect(JSON.stringify(session.tools)).not.toContain('orders.example');
  const events = await follow(session.runs[0]?.id ?? '');
  expect(events.map(({ type }) => type)).toContain('call-progress');
  const recording = await (await call('GET', `/api/sessions/${id}/recording`)).json();
  const replay = createReplay(recording);
  const { status, calls } = replay.frameAt(replay.length).state;
  expect([status, Object.values(calls).map(({ answerer, by }) => [answerer, by])]).toEqual([
    'completed',
    [['http', 'http']],
  ]);
});

it('is shown by a link, also to who keeps a copy of it', async () => {
  const { id } = await importLater();
  const shared = await (await call('POST', `/api/sessions/${id}/shares`, { redact: [] })).json();
  const token = shared.url.split('/s/')[1];
  const snapshot = await (await call('GET', `/api/shared/${token}`)).json();
  expect(snapshot.runs[0].events.map(({ type }: { type: string }) => type)).toContain('call-progress');
  const fork = await (await call('POST', `/api/shared/${token}/fork`, {})).json();
  expect((await readSession(fork.id)).turns.at(-1)?.message.content).toContainEqual(map);
});

it('is shown by a link that a later version has made, and comes in as its snapshot', async () => {
  const { id } = await importLater();
  const made = { redact: [], include: { answerers: true } };
  const shared = await (await call('POST', `/api/sessions/${id}/shares`, made)).json();
  const prisma = await getPrisma();
  const row = await prisma.share.findFirstOrThrow({ where: { sessionId: id } });
  const later = { type: 'http', url: 'https://orders.example' };
  const snapshot = JSON.parse(row.snapshot);
  expect(snapshot.tools[0].answerer).toEqual({ type: 'manual' });
  snapshot.tools[0].answerer = later;
  await prisma.share.update({ where: { id: row.id }, data: { snapshot: JSON.stringify(snapshot) } });

  const token = shared.url.split('/s/')[1];
  const shown = await call('GET', `/api/shared/${token}`);
  expect([shown.status, (await shown.json()).tools[0].answerer]).toEqual([200, { type: 'manual' }]);

  const imported = await (await call('POST', '/api/sessions/import', snapshot)).json();
  expect(imported.notes).toEqual([
    'get_order was answered by "http"; it is answered by hand until you choose otherwise.',
  ]);
  expect(JSON.parse(await exportJson(imported.id)).tools[0].answerer).toEqual(later);
});

it('does not hide the other presets when a later version has saved one', async () => {
  const parts = { tools: [{ text: '{"name":"a","input_schema":{"type":"object"}}' }] };
  const saved = [];
  const names = ['Of today', 'Of tomorrow'].map((name) => `${name} ${crypto.randomUUID()}`);
  for (const name of names) saved.push(await (await call('POST', '/api/presets', { name, parts })).json());
  const prisma = await getPrisma();
  const { id } = saved[1];
  const { parts: column } = await prisma.preset.findUniqueOrThrow({ where: { id } });
  const changed = JSON.parse(column);
  changed.tools[0] = { ...changed.tools[0], answerer: { type: 'http' }, library: 'elsewhere' };
  await prisma.preset.update({ where: { id }, data: { parts: JSON.stringify(changed) } });
  const { items } = await (await call('GET', '/api/presets')).json();
  const read = names.map((name) => items.find((preset: { name: string }) => preset.name === name));
  for (const preset of saved) await call('DELETE', `/api/presets/${preset.id}`);
  const { text } = parts.tools[0] ?? {};
  expect(read.map((preset) => preset.parts.tools[0])).toEqual([
    { text, enabled: true },
    { text, enabled: true, answerer: { type: 'manual' } },
  ]);
});

it('is gone on with', async () => {
  const { id } = await importLater();
  await follow((await startRun(id, { content: 'Thank you.' })).id);
  expect((await readSession(id)).turns).toHaveLength(6);
});
