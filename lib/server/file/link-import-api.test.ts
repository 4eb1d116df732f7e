import { afterAll, describe, expect, it } from 'vitest';
import type { SessionData } from '@/lib/core/api/session-schema';
import { toBlocks } from '@/lib/core/claude/message';
import { createReplay } from '@/lib/core/replay/create-replay';
import { ask, exportJson, importFile, manual, tool } from '@/lib/server/testing/session-files';
import {
  call,
  createSession,
  follow,
  post,
  readSession,
  startRun,
  startTestServer,
} from '@/lib/server/testing/test-api';

const server = startTestServer();
afterAll(() => server.end());

describe('what came by a link', () => {
  it('takes what a link shows, with the runs that were recorded', async () => {
    const session = await ask();
    const made = await (await call('POST', `/api/sessions/${session.id}/shares`, { redact: [] })).json();
    const token = made.url.split('/s/')[1];
    const snapshot = await (await call('GET', `/api/shared/${token}`)).json();
    const fromFile = await importFile(snapshot);
    const forked = await (await call('POST', `/api/shared/${token}/fork`, {})).json();
    for (const id of [fromFile.id, forked.id]) {
      const copy = await readSession(id);
      expect(copy.runs[0]).toMatchObject({ status: 'completed', lastSeq: session.runs[0]?.lastSeq });
      const replay = createReplay(await (await call('GET', `/api/sessions/${id}/recording`)).json());
      expect(replay.frameAt(replay.length).state.status).toBe('completed');
    }
    const bare = { redact: [], include: { requests: false } };
    const other = await (await call('POST', `/api/sessions/${session.id}/shares`, bare)).json();
    const plain = await call('POST', `/api/shared/${other.url.split('/s/')[1]}/fork`, {});
    expect(await plain.json()).toMatchObject({ runs: [], turns: [{}, {}, {}, {}] });
  });

  it('marks in what came by a link which answers were asked for with other settings', async () => {
    const session = await createSession({ tools: [tool] });
    const changes = { config: { system: 'Be thorough.' }, tools: [] };
    await follow((await startRun(session.id, { content: 'Hello', changes })).id);
    const share = async (include: object) => {
      const made = await call('POST', `/api/sessions/${session.id}/shares`, { redact: [], include });
      return (await made.json()).url.split('/s/')[1];
    };
    const changed = { settings: ['system'], tools: ['get_order'] };
    const token = await share({});
    const { runs } = await (await call('GET', `/api/shared/${token}`)).json();
    expect(runs[0].changed).toEqual(changed);
    const forked = await (await call('POST', `/api/shared/${token}/fork`, {})).json();
    expect(forked.runs[0].changed).toEqual(changed);
    const withoutTools = await (await call('GET', `/api/shared/${await share({ tools: false })}`)).json();
    expect(withoutTools.runs[0].changed).toEqual({ settings: ['system'], tools: [] });
    const bare = await (await call('GET', `/api/shared/${await share({ requests: false })}`)).json();
    expect(bare.runs[0]).not.toHaveProperty('changed');
  });

  it('goes on with no run that came by a link without the settings it was asked with', async () => {
    const session = await createSession({ tools: [manual], config: { system: 'Be brief.' } });
    const content = 'Where is order 48810?';
    const changes = { config: { system: 'Be thorough.' } };
    await follow((await startRun(session.id, { content, changes })).id);
    expect((await readSession(session.id)).runs[0]?.status).toBe('waiting');
    const body = { redact: [], include: {} };
    const made = await (await call('POST', `/api/sessions/${session.id}/shares`, body)).json();
    const forked: SessionData = await (
      await call('POST', `/api/shared/${made.url.split('/s/')[1]}/fork`, {})
    ).json();
    const [run] = forked.runs;
    expect(run).toMatchObject({ status: 'interrupted', changed: { settings: ['system'] } });
    const asked = toBlocks(forked.turns.at(-1)?.message.content ?? '').find(
      ({ type }) => type === 'tool_use',
    );
    const results = [{ tool_use_id: asked?.id, content: 'shipped' }];
    const refuse = async (path: string, given: object) => {
      const response = await call('POST', `/api/runs/${run?.id}/${path}`, given);
      return [response.status, (await response.json()).error.code];
    };
    expect(await refuse('results', { results })).toEqual([409, 'run_not_waiting']);
    expect(await refuse('continue', {})).toEqual([409, 'run_not_resumable']);
    expect((await readSession(forked.id)).runs).toEqual([run]);
    const file = await exportJson(forked.id);
    expect(await exportJson((await importFile(file)).id)).toBe(file);
    const own = await startRun(forked.id, {});
    expect(own.changed).toBeNull();
    await follow(own.id);
    await post(own.id, 'results', { results });
    await follow(own.id, (event) => event.type === 'run-end' && event.status === 'completed');
  });
});
