import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it, vi } from 'vitest';
import type { SessionData } from '@/lib/core/api/session-schema';
import { toBlocks } from '@/lib/core/claude/message';
import { createReplay } from '@/lib/core/replay/create-replay';
import { getPrisma } from '@/lib/server/db/database';
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

const tool = {
  definition: {
    name: 'get_order',
    description: 'Looks an order up by its id.',
    input_schema: { type: 'object', properties: { order_id: { type: 'string' } }, required: ['order_id'] },
  },
  answerer: { type: 'mock', rules: [{ result: { content: '{"status": "shipped"}' } }] },
};
const manual = { ...tool, answerer: { type: 'manual' } };

async function ask(content = 'Where is order 48810?', tools: unknown[] = [tool]): Promise<SessionData> {
  const session = await createSession({ tools });
  await follow((await startRun(session.id, { content })).id);
  return readSession(session.id);
}

const exportAs = (id: string, format = 'json') => call('GET', `/api/sessions/${id}/export?format=${format}`);
const exportJson = async (id: string) => (await exportAs(id)).text();
const importBody = (body: unknown, headers = {}) => call('POST', '/api/sessions/import', body, headers);

interface ImportAnswer {
  id: string;
  title: string;
  turnCount: number;
  runCount: number;
  notes: string[];
}

async function importFile(body: unknown, headers = {}): Promise<ImportAnswer> {
  const response = await importBody(body, headers);
  expect([response.status, response.ok ? '' : await response.text()]).toEqual([201, '']);
  return response.json();
}

/** One change of a session, as a person makes it. */
type UndoEntry = {
  kind: 'ask' | 'edit' | 'fork' | 'branch' | 'rename' | 'leave' | 'step' | 'rerun';
  pick: number;
  text: string;
};

const deeds = fc.array(
  fc.record({
    kind: fc.constantFrom<UndoEntry['kind']>(
      'ask',
      'edit',
      'fork',
      'branch',
      'rename',
      'leave',
      'step',
      'rerun',
    ),
    pick: fc.nat(50),
    text: fc.oneof(fc.string({ unit: 'binary', minLength: 1 }), fc.constant('Where is order 48810?')),
  }),
  { minLength: 1, maxLength: 6 },
);

/** Does to a session what may be done; what is refused changes nothing. */
async function perform(id: string, { kind, pick, text }: UndoEntry): Promise<void> {
  const { turns, runs } = await readSession(id);
  const turn = turns[pick % Math.max(turns.length, 1)];
  const edit = turn?.message.role === 'user' && typeof turn.message.content === 'string';
  switch (kind) {
    case 'ask':
    case 'step': {
      const mode = kind === 'step' ? 'step' : 'auto';
      const response = await call('POST', `/api/sessions/${id}/runs`, { content: text, mode });
      if (response.ok) await follow((await response.json()).run.id);
      return;
    }
    case 'rerun': {
      const run = runs[pick % Math.max(runs.length, 1)];
      const changes = pick % 2 === 0 ? { config: { system: text }, tools: [tool] } : undefined;
      const response = run && (await call('POST', `/api/runs/${run.id}/rerun`, { changes }));
      if (response?.ok) await follow((await response.json()).run.id);
      return;
    }
    case 'fork':
      if (turn) await call('POST', `/api/sessions/${id}/fork`, { turnId: turn.id });
      return;
    case 'edit':
      if (turn && edit) {
        await call('POST', `/api/sessions/${id}/fork`, { turnId: turn.id, edit: { content: text } });
        const response = await call('POST', `/api/sessions/${id}/runs`, {});
        if (response.ok) await follow((await response.json()).run.id);
      }
      return;
    case 'branch':
      if (turn) await call('PATCH', `/api/sessions/${id}`, { branchTurnId: turn.id });
      return;
    case 'rename':
      await call('PATCH', `/api/sessions/${id}`, { title: text, draft: text });
      return;
    case 'leave': {
      const waiting = runs.find((run) => run.status === 'waiting');
      if (waiting) await post(waiting.id, 'cancel');
      return;
    }
  }
}

describe('an exported session', () => {
  it('comes back as the same file, byte for byte, whatever was done to it', async () => {
    await fc.assert(
      fc.asyncProperty(deeds, fc.boolean(), fc.jsonValue(), async (done, byHand, extra) => {
        const session = await createSession({
          tools: [byHand ? manual : tool, { text: '{"name": "half', enabled: false, outputExample: '1' }],
          config: { system: 'Be brief.', metadata: extra },
          messages: [
            { role: 'user', content: 'Hello' },
            { role: 'assistant', content: 'Hi.', note: extra },
          ],
        });
        for (const deed of done) await perform(session.id, deed);
        const first = await exportJson(session.id);
        const { id } = await importFile(first);
        expect(await exportJson(id)).toBe(first);
        const copy = await readSession(id);
        const original = await readSession(session.id);
        expect(copy.turns.map(({ message, createdAt }) => ({ message, createdAt }))).toEqual(
          original.turns.map(({ message, createdAt }) => ({ message, createdAt })),
        );
        expect(Object.values(copy.branches).map((ids) => ids.length)).toEqual(
          Object.values(original.branches).map((ids) => ids.length),
        );
        expect(copy.runs.map(({ status, lastSeq }) => [status, lastSeq])).toEqual(
          original.runs.map(({ status, lastSeq }) => [status, lastSeq]),
        );
      }),
      { numRuns: 40 },
    );
  }, 120_000);

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

describe('the files of older versions', () => {
  it.each([1])('version %s is read, and its runs can be played', async (version) => {
    const text = readFileSync(join(import.meta.dirname, 'old-files', `session-v${version}.json`), 'utf8');
    const { id } = await importFile(text);
    const session = await readSession(id);
    expect(session.title).toBe('Two orders, one by hand');
    expect(session.branches).not.toEqual({});
    const replay = createReplay(await (await call('GET', `/api/sessions/${id}/recording`)).json());
    expect(replay.frameAt(replay.length).state.status).toBe('completed');
    if (version === 1) expect(await exportJson(id)).toBe(text);
  });
});

describe('an import', () => {
  it('keeps fields nobody knows, and switches nothing of them on', async () => {
    const session = await ask();
    const file = JSON.parse(await exportJson(session.id));
    const answerer = { type: 'http', url: 'https://evil.example', headers: { authorization: 'x' } };
    file.tools[0].answerer = answerer;
    file.tools[0].code = 'process.exit()';
    file.endpoint = 'https://evil.example';
    file.turns[0].note = 'kept';
    file.runs[0].cost = 7;
    file.config.base_url = 'https://evil.example';
    const { id, notes } = await importFile(file);
    expect(notes).toEqual([
      'get_order was answered by "http"; it is answered by hand until you choose otherwise.',
      'Left out of the settings: base_url.',
    ]);
    const copy = await readSession(id);
    expect(copy.tools[0]?.answerer).toEqual({ type: 'manual' });
    expect(JSON.stringify(copy)).not.toContain('evil');
    const again = await exportJson(id);
    expect(JSON.parse(again)).toMatchObject({
      endpoint: 'https://evil.example',
      tools: [{ answerer, code: 'process.exit()' }],
      turns: [{ id: 't1', note: 'kept' }, {}, {}, {}],
      runs: [{ id: 'r1', cost: 7 }],
    });
    expect(await exportJson((await importFile(again)).id)).toBe(again);
  });

  const breaks: [string, (file: ReturnType<typeof JSON.parse>) => void, string][] = [
    ['a parent that is not there', (file) => (file.turns[1].parentId = 't9'), 'turns.1.parentId'],
    ['a parent that comes later', (file) => (file.turns[0].parentId = 't2'), 'turns.0.parentId'],
    ['two turns of one name', (file) => (file.turns[1].id = 't1'), 'turns.1.id'],
    ['two runs of one name', (file) => file.runs.push(file.runs[0]), 'runs.1.id'],
    ['an end that is not there', (file) => (file.head = 't9'), 'head'],
    ['a run that is not there', (file) => (file.turns[0].runId = 'r9'), 'turns.0.runId'],
    ['a run from nowhere', (file) => (file.runs[0].parentTurnId = 't9'), 'runs.0.parentTurnId'],
    ['an event of no type', (file) => delete file.runs[0].events[0].type, 'runs.0.events.0.type'],
    ['a gap in a log', (file) => file.runs[0].events.splice(1, 1), 'runs.0.events.1.seq'],
    ['an event about no turn', (file) => (file.runs[0].events[0].turnId = 't9'), 'runs.0.events.0'],
    ['an answer without content', (file) => delete end(file).message.content, 'message.content'],
    ['a request without a body', (file) => delete start(file).params, 'runs.0.events'],
    ['a message of nobody', (file) => (file.turns[0].message.role = 'me'), 'turns.0.message.role'],
    ['a title that is none', (file) => (file.title = ' '), 'title'],
    ['a configuration that is none', (file) => (file.config = 'x'), 'config'],
    ['a mock that is none', (file) => (file.tools[0].answerer.rules = 'x'), 'tools.0.answerer.rules'],
    ['a later version', (file) => (file.v = 99), 'v'],
    ['no version', (file) => delete file.v, 'v'],
  ];
  const end = (file: ReturnType<typeof JSON.parse>) =>
    file.runs[0].events.find((event: { type: string }) => event.type === 'turn-end');
  const start = (file: ReturnType<typeof JSON.parse>) =>
    file.runs[0].events.find((event: { type: string }) => event.type === 'request-start');

  it.each(breaks)('refuses %s, says where, and writes nothing', async (_title, spoil, path) => {
    const file = JSON.parse(await exportJson((await ask()).id));
    spoil(file);
    const prisma = await getPrisma();
    const before = [await prisma.session.count(), await prisma.turn.count(), await prisma.run.count()];
    const response = await importBody(file);
    const { error } = await response.json();
    expect([response.status, error.code]).toEqual([400, 'bad_request']);
    expect(error.issues[0].path).toContain(path);
    expect([await prisma.session.count(), await prisma.turn.count(), await prisma.run.count()]).toEqual(
      before,
    );
  });

  it('takes a request body: its messages, tools and settings', async () => {
    const { id, title } = await importFile({
      model: 'claude-sonnet-5-5',
      max_tokens: 100,
      stream: true,
      api_key: 'canary',
      system: 'Be brief.',
      tools: [tool.definition],
      messages: [
        { role: 'user', content: 'Where is order 48810?' },
        { role: 'assistant', content: [{ type: 'text', text: 'Shipped.' }] },
      ],
    });
    expect(title).toBe('Where is order 48810?');
    const session = await readSession(id);
    expect(session.config).toMatchObject({
      model: 'claude-sonnet-5-5',
      max_tokens: 100,
      system: 'Be brief.',
    });
    expect(session.tools[0]).toMatchObject({ definition: tool.definition, answerer: { type: 'manual' } });
    expect(session.turns).toHaveLength(2);
    expect(JSON.stringify(session)).not.toContain('canary');
    const request = await (await exportAs(id, 'request')).json();
    expect(request).toMatchObject({ system: 'Be brief.', messages: [{ role: 'user' }] });
  });

  it('takes messages, one a line or as a list', async () => {
    const session = await ask();
    const lines = await (await exportAs(session.id, 'jsonl')).text();
    expect(lines.trim().split('\n')).toHaveLength(4);
    const { id } = await importFile(lines, { 'content-type': 'application/jsonl' });
    expect(await (await exportAs(id, 'jsonl')).text()).toBe(lines);
    const list = lines
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect((await importFile(list)).turnCount).toBe(4);
    const bad = await importBody(`${lines}{"role":`, { 'content-type': 'application/jsonl' });
    expect(await bad.json()).toMatchObject({
      error: { code: 'bad_request', message: expect.stringContaining('Line 5') },
    });
  });

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

  it('says what a file has to be', async () => {
    for (const body of [{ hello: 1 }, 'null', '5', {}]) {
      const response = await importBody(body);
      expect(response.status).toBe(400);
      expect((await response.json()).error.message).toContain('no file Loopbench knows');
    }
  });

  it('is never a failure of the server, whatever the file holds', async () => {
    const file = JSON.parse(await exportJson((await ask()).id));
    await fc.assert(
      fc.asyncProperty(
        fc.jsonValue({ noUnicodeString: false }),
        fc.constantFrom('title', 'config', 'tools', 'turns', 'head', 'runs', 'draft'),
        fc.nat(3),
        async (value, field, place) => {
          const spoiled = structuredClone(file);
          if (Array.isArray(spoiled[field]) && spoiled[field][place]) {
            const keys = Object.keys(spoiled[field][place]);
            spoiled[field][place][keys[place % keys.length] ?? ''] = value;
          } else spoiled[field] = value;
          const response = await importBody(spoiled);
          expect(response.status).toBeLessThan(500);
          if (!response.ok) return;
          const { id } = await response.json();
          expect((await exportAs(id)).status).toBe(200);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a duplicate', () => {
  it('is the whole session under another name, or only its tools and settings', async () => {
    const session = await ask();
    const duplicate = async (body: unknown): Promise<SessionData> =>
      (await call('POST', `/api/sessions/${session.id}/duplicate`, body)).json();
    const whole = await duplicate({ turns: true });
    expect(whole.title).toBe(`${session.title} (copy)`);
    expect(whole.turns.map(({ message }) => message)).toEqual(session.turns.map(({ message }) => message));
    expect(whole.runs[0]?.status).toBe('completed');
    const minimal = await call(
      'POST',
      `/api/sessions/${session.id}/duplicate`,
      {},
      { prefer: 'return=minimal' },
    );
    const named = await minimal.json();
    expect([minimal.status, named]).toEqual([201, { id: expect.any(String), title: whole.title }]);
    expect((await readSession(named.id)).turns).toHaveLength(session.turns.length);
    const fresh = await duplicate({ turns: false });
    expect(fresh).toMatchObject({ turns: [], runs: [], headTurnId: null, config: session.config });
    expect(fresh.tools.map(({ text, answerer }) => ({ text, answerer }))).toEqual(
      session.tools.map(({ text, answerer }) => ({ text, answerer })),
    );
  });
});
