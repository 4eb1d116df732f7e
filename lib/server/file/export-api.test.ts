import { afterAll, describe, expect, it, vi } from 'vitest';
import { toBlocks } from '@/lib/core/claude/message';
import { createReplay } from '@/lib/core/replay/create-replay';
import {
  ask,
  exportAs,
  exportJson,
  importBody,
  importFile,
  manual,
} from '@/lib/server/testing/session-files';
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

describe('an exported session', () => {
  it('holds no id of ours and no credential, and says what it is', async () => {
    const session = await ask();
    await call('PATCH', `/api/sessions/${session.id}`, {
      config: {
        ...session.config,
        headers: { authorization: 'Bearer canary' },
        mcp_servers: [
          { type: 'url', name: 'shop', url: 'https://mcp.example', authorization_token: 'canary' },
        ],
      },
    });
    await call('PATCH', `/api/sessions/${session.id}`, { draft: 'And order 11111?' });
    const text = await exportJson(session.id);
    expect(JSON.parse(text)).toMatchObject({
      type: 'loopbench.session',
      v: 1,
      source: { name: 'loopbench' },
    });
    const ids = [session.id, session.tools[0]?.id, session.runs[0]?.id, ...session.turns.map(({ id }) => id)];
    for (const id of ids) expect(text).not.toContain(id);
    for (const format of ['json', 'markdown', 'html', 'jsonl', 'request', 'curl', 'vitest', 'pytest'])
      expect([format, (await (await exportAs(session.id, format)).text()).includes('canary')]).toEqual([
        format,
        false,
      ]);
  });

  it('is replayed, answered and gone on with where it was imported', async () => {
    const session = await ask('Where is order 48810?', [manual]);
    expect(session.runs[0]?.status).toBe('waiting');
    const { id } = await importFile(await exportJson(session.id));
    const copy = await readSession(id);
    const waiting = copy.runs[0]?.id ?? '';
    const block = toBlocks(copy.turns.at(-1)?.message.content ?? []).find(({ type }) => type === 'tool_use');
    await post(waiting, 'results', { results: [{ tool_use_id: block?.id, content: 'shipped' }] });
    await follow(waiting, undefined, copy.runs[0]?.lastSeq);
    const recording = await (await call('GET', `/api/sessions/${id}/recording`)).json();
    const replay = createReplay(recording);
    expect(replay.frameAt(replay.length).state.status).toBe('completed');
    await follow((await startRun(id, { content: 'And order 11111?' })).id);
    expect((await readSession(id)).turns.length).toBeGreaterThan(5);
    expect((await readSession(session.id)).turns).toEqual(session.turns);
  });

  it('keeps the runs of a series apart from those of the conversation', async () => {
    const session = await ask();
    const id = session.runs[0]?.id ?? '';
    const { repeat } = await (await call('POST', `/api/runs/${id}/repeats`, { times: 2 })).json();
    await vi.waitFor(
      async () => {
        const told = await (await call('GET', `/api/repeats/${repeat.id}`)).json();
        expect(told.repeat.status).toBe('completed');
      },
      { timeout: 15_000, interval: 50 },
    );
    const text = await exportJson(session.id);
    expect(JSON.parse(text).runs.map(({ series }: { series?: number }) => series)).toEqual([undefined, 1, 1]);
    const copy = await importFile(JSON.parse(text));
    expect((await readSession(copy.id)).runs).toHaveLength(1);
    expect(await exportJson(copy.id)).toBe(text);
  });

  it('says which run a rerun repeats, and one of the copy repeats that', async () => {
    const session = await ask();
    const first = session.runs[0]?.id ?? '';
    await follow((await (await call('POST', `/api/runs/${first}/rerun`, {})).json()).run.id);
    const file = JSON.parse(await exportJson(session.id));
    expect(file.runs.map(({ rerun }: { rerun: unknown }) => rerun)).toEqual([
      undefined,
      { of: 'r1', on_divergence: 'wait', isAccepted: false },
    ]);
    const copy = await readSession((await importFile(file)).id);
    const [again, original] = copy.runs;
    expect(again?.rerun).toEqual({ of: original?.id, on_divergence: 'wait', isAccepted: false });
    const third = await (await call('POST', `/api/runs/${again?.id}/rerun`, {})).json();
    expect(third.run.rerun.of).toBe(original?.id);
    for (const of of ['r9', 'r2']) {
      file.runs[1].rerun.of = of;
      expect([of, (await importBody(file)).status]).toEqual([of, 400]);
    }
  });

  it('of a run that is going on is imported as interrupted', async () => {
    const session = await ask();
    const file = JSON.parse(await exportJson(session.id));
    file.runs[0].events = file.runs[0].events.slice(0, 2);
    file.runs[0].status = 'running';
    const { id } = await importFile(file);
    expect((await readSession(id)).runs[0]?.status).toBe('interrupted');
  });

  it.each(['json', 'markdown', 'html', 'jsonl', 'request', 'curl', 'vitest', 'pytest'])(
    'is a download as %s, which no browser shows as a page of ours',
    async (format) => {
      const session = await ask();
      await call('PATCH', `/api/sessions/${session.id}`, { title: 'Aufträge "für" ../Köln\u202e' });
      const response = await exportAs(session.id, format);
      expect(response.status).toBe(200);
      const headers = Object.fromEntries(response.headers);
      expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
      expect(headers['content-security-policy']).toMatch(/^sandbox;/);
      expect(headers['content-disposition']).toMatch(
        /^attachment; filename="[\w.-]+"; filename\*=UTF-8''[\w.%~!-]+$/,
      );
    },
  );

  it('is not found for a session that is not there, nor in a format nobody knows', async () => {
    expect((await exportAs('ses_none')).status).toBe(404);
    const { id } = await createSession({});
    expect((await exportAs(id, 'docx')).status).toBe(400);
  });
});
