import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FakeApi } from '@/e2e/fake-api';
import {
  findLeaks,
  findSnapshotLeaks,
  plantedSession,
  questionAt,
  startPlantedModel,
} from '@/e2e/planted-session';
import { snapshotSchema } from '@/lib/core/share/snapshot';
import { plantedSecrets } from '@/lib/core/testing/planted-secrets';
import { call, createSession, follow, startRun, startTestServer } from '@/lib/server/testing/test-api';

const server = startTestServer();
let api: FakeApi;

beforeAll(async () => {
  api = await startPlantedModel();
  server.setModel(api.url);
});
afterAll(async () => {
  await server.end();
  await api.close();
});

describe('a session with more than 40 secrets all over it', () => {
  it('is shared without one of them', async () => {
    const { id } = await createSession(plantedSession);
    for (let run = 0; run < plantedSecrets.length; run += 1) {
      const started = await startRun(id, { content: questionAt(run) });
      const events = await follow(started.id);
      expect(events.at(-1)).toMatchObject({ status: 'completed' });
    }
    const include = { answerers: true };
    const open = async (redact: unknown) => {
      const made = await (await call('POST', `/api/sessions/${id}/shares`, { include, redact })).json();
      const text = await (await call('GET', `/api/shared/${made.url.split('/s/')[1]}`)).text();
      return { text, snapshot: snapshotSchema.parse(JSON.parse(text)) };
    };
    const whole = await open([]);
    expect(findSnapshotLeaks(whole.snapshot)).toHaveLength(plantedSecrets.length);
    const masked = await open('all');
    expect(masked.snapshot.turns).toHaveLength(whole.snapshot.turns.length);
    expect(findLeaks(masked.text)).toEqual([]);
    expect(findSnapshotLeaks(masked.snapshot)).toEqual([]);
  }, 60_000);
});
