import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readJson } from '@/lib/core/json/read-json';
import { writeJson } from '@/lib/core/json/write-json';
import { createReplay } from '@/lib/core/replay/create-replay';
import { call, createSession, startTestServer } from '@/lib/server/testing/test-api';

/** Written by the version whose log took no events but those it knew: sessions, the JSON of a link, presets. */
const folder = join(import.meta.dirname, 'old-files', 'closed-log');
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const sessions = readdirSync(folder).filter((name) => name.endsWith('.session.json'));

const server = startTestServer();
afterAll(() => server.end());

async function take(text: string): Promise<string> {
  const response = await call('POST', '/api/sessions/import', text);
  const { id, notes } = await response.json();
  expect([response.status, notes]).toEqual([201, []]);
  return id;
}

it.each(sessions)('the session in %s comes in without a note, and goes out byte for byte', async (name) => {
  const id = await take(read(name));
  const out = await call('GET', `/api/sessions/${id}/export?format=json`);
  expect(await out.text()).toBe(read(name));
});

it.each(sessions)('the session in %s is replayed to the state its run ended in', async (name) => {
  const id = await take(read(name));
  const replay = createReplay(await (await call('GET', `/api/sessions/${id}/recording`)).json());
  const { runs } = JSON.parse(read(name));
  // One that was pasted in has no run.
  const { status } = replay.frameAt(replay.length).state;
  expect(status).toBe(runs.at(-1)?.status ?? 'running');
});

it('the JSON of a link makes a session', async () => {
  await take(read('digits.snapshot.json'));
});

it('a preset is saved and used as it was', async () => {
  const { items } = readJson(read('presets.json')) as {
    items: { name: string; note: string; parts: { tools: { text: string }[] } }[];
  };
  expect(items.length).toBeGreaterThan(1);
  for (const { name, note, parts } of items) {
    const saved = await call('POST', '/api/presets', writeJson({ name, note, parts }));
    const preset = await saved.json();
    expect([saved.status, writeJson(preset.parts)]).toEqual([201, writeJson(parts)]);
    const { tools } = await createSession({ presetId: preset.id });
    expect(tools.map(({ text }) => text)).toEqual(parts.tools.map(({ text }) => text));
  }
});
