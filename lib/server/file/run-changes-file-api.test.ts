import { afterAll, describe, expect, it } from 'vitest';
import type { SessionData } from '@/lib/core/api/session-schema';
import { exportJson, importBody, importFile, manual, tool } from '@/lib/server/testing/session-files';
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

describe('what a run was run with', () => {
  /** A session whose run was started with other settings and tools than it has, and waits for an answer. */
  async function askChanged(): Promise<SessionData> {
    const session = await createSession({ tools: [tool, { ...tool, enabled: false }] });
    const second = session.tools[1];
    const run = await startRun(session.id, {
      content: 'Where is order 48810?',
      changes: {
        config: { system: 'Be thorough.', temperature: null, api_key: 'canary' },
        tools: [
          { ...second, definition: { ...tool.definition, name: 'find_order' }, answerer: { type: 'manual' } },
          { ...manual, definition: { ...tool.definition, name: 'find_parcel' }, enabled: false },
        ],
      },
    });
    await follow(run.id);
    return readSession(session.id);
  }
  const changesOf = async ({ runs }: SessionData) =>
    (await (await call('GET', `/api/runs/${runs[0]?.id}`)).json()).changes;

  it('says what a run was run with in place of the settings and tools of the session', async () => {
    const session = await askChanged();
    const text = await exportJson(session.id);
    expect(JSON.parse(text).runs[0].changes).toMatchObject({
      config: { system: 'Be thorough.', temperature: null },
      tools: [
        { answerer: { type: 'manual' }, place: 2 },
        { text: expect.stringContaining('find_parcel'), enabled: false },
      ],
      changed: { settings: ['system', 'api_key'], tools: ['get_order'] },
    });
    expect(text).not.toContain('canary');
    const copy = await readSession((await importFile(text)).id);
    expect(copy.runs[0]?.changed).toEqual(session.runs[0]?.changed);
    expect(await exportJson(copy.id)).toBe(text);
    const changes = await changesOf(copy);
    expect(changes.tools[0].id).toBe(copy.tools[1]?.id);
    expect(changes.tools[1].id).not.toBe((await changesOf(session)).tools[1].id);
    const duplicate = await (await call('POST', `/api/sessions/${session.id}/duplicate`, {})).json();
    expect((await changesOf(duplicate)).config).toEqual((await changesOf(session)).config);
  });

  it('switches on nothing of what a run was run with, and refuses what cannot be', async () => {
    const text = await exportJson((await askChanged()).id);
    const spoilt = (spoil: (changes: ReturnType<typeof JSON.parse>) => void) => {
      const file = JSON.parse(text);
      spoil(file.runs[0].changes);
      return file;
    };
    const { id, notes } = await importFile(
      spoilt((changes) => {
        changes.tools[0].answerer = { type: 'http', url: 'https://evil.example' };
        changes.config.base_url = 'https://evil.example';
      }),
    );
    expect(notes).toEqual([
      'find_order was answered by "http"; it is answered by hand until you choose otherwise.',
      'Left out of the settings of a run: base_url.',
    ]);
    expect(JSON.stringify(await changesOf(await readSession(id)))).not.toContain('evil');
    const wrong: [string, (changes: ReturnType<typeof JSON.parse>) => void][] = [
      ['config.max_tokens', (changes) => (changes.config.max_tokens = 'many')],
      ['config.messages', (changes) => (changes.config.messages = [])],
      ['tools.0.place', (changes) => (changes.tools[0].place = 3)],
      ['tools.1.place', (changes) => (changes.tools[1].place = 2)],
      ['changed', (changes) => delete changes.changed],
    ];
    for (const [path, spoil] of wrong) {
      const response = await importBody(spoilt(spoil));
      const { error } = await response.json();
      expect([response.status, error.issues[0].path]).toEqual([400, `runs.0.changes.${path}`]);
    }
  });

  it('keeps what nobody knows of what a run was run with', async () => {
    const file = JSON.parse(await exportJson((await askChanged()).id));
    const { changes } = file.runs[0];
    const answerer = { type: 'http', url: 'https://evil.example' };
    changes.future = 1;
    changes.changed.future = [2];
    changes.tools[1].future = { three: 3 };
    changes.tools[0].answerer = answerer;
    const copy = await readSession((await importFile(file)).id);
    expect(JSON.stringify([copy, await changesOf(copy)])).not.toMatch(/future|evil/);
    const again = await exportJson(copy.id);
    expect(JSON.parse(again).runs[0].changes).toMatchObject({
      future: 1,
      changed: { future: [2] },
      tools: [{ answerer }, { future: { three: 3 } }],
    });
    expect(await exportJson((await importFile(again)).id)).toBe(again);
    const duplicate = await (await call('POST', `/api/sessions/${copy.id}/duplicate`, {})).json();
    expect(JSON.parse(await exportJson(duplicate.id)).runs).toEqual(JSON.parse(again).runs);
  });

  it('gives tools a run had under one id back as tools of their own', async () => {
    const session = await createSession({ tools: [tool] });
    const id = session.tools[0]?.id;
    const changes = {
      tools: [
        { ...tool, id },
        { ...tool, id, enabled: false },
      ],
    };
    await follow((await startRun(session.id, { content: 'Hello', changes })).id);
    const text = await exportJson(session.id);
    const copy = await readSession((await importFile(text)).id);
    const { tools } = await changesOf(copy);
    expect(tools[0].id).toBe(copy.tools[0]?.id);
    expect(tools[1].id).not.toBe(tools[0].id);
    expect(await exportJson(copy.id)).toBe(text);
  });
});
