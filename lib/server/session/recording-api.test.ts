import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FakeApi, startFakeApi, toEvents } from '@/e2e/fake-api';
import { createReplay } from '@/lib/core/replay/create-replay';
import type { Recording } from '@/lib/core/replay/recording';
import { createRunEventPacker } from '@/lib/core/run/log/create-run-event-packer';
import { emptyRunState, foldRunEvents } from '@/lib/core/run/log/fold-run-events';
import { message, text } from '@/lib/core/testing/scripted-loop';
import {
  call,
  createSession,
  follow,
  readSession,
  startRun,
  startTestServer,
} from '@/lib/server/testing/test-api';

const server = startTestServer();
let api: FakeApi;

beforeAll(async () => {
  api = await startFakeApi((_request, index) => ({
    events: toEvents(message('end_turn', [text(`Answer ${index}`)], `msg_${index}`)),
  }));
  server.setModel(api.url);
});
afterAll(async () => {
  await server.end();
  await api.close();
});

const config = { model: 'claude-test', max_tokens: 1000 };

async function readRecording(id: string): Promise<Recording> {
  return (await call('GET', `/api/sessions/${id}/recording`)).json();
}

it('a recording ends in the state the live view ended in, run by run', async () => {
  const session = await createSession({ config, messages: [{ role: 'user', content: 'Before' }] });
  const live = [];
  for (const content of ['One', 'Two']) {
    const run = await startRun(session.id, { content });
    live.push(foldRunEvents(emptyRunState, (await follow(run.id)).map(createRunEventPacker())));
  }
  const recording = await readRecording(session.id);
  const { turns } = await readSession(session.id);
  expect(recording.turns).toEqual(turns);
  const replay = createReplay(recording);
  expect(recording.runs.map((run) => replay.endOf(run.id))).toEqual(live);
  expect(replay.frameAt(1).turns).toHaveLength(1);
});

it('a recording follows the path that is shown, and leaves a run where the path left it', async () => {
  const session = await createSession({ config });
  const first = await startRun(session.id, { content: 'Hello' });
  await follow(first.id);
  const [hello] = (await readSession(session.id)).turns;
  const other = await startRun(session.id, { parentTurnId: hello?.id ?? null });
  await follow(other.id);
  const { runs, turns } = await readRecording(session.id);
  expect(turns).toHaveLength(2);
  expect(runs.map((run) => run.id)).toEqual([first.id, other.id]);
  expect(runs[0]?.events.map((event) => event.type)).toEqual(['run-start']);
});

it('a recording of an unknown session is not found', async () => {
  expect((await call('GET', '/api/sessions/ses_none/recording')).status).toBe(404);
});
