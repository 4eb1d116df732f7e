import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { createReplay } from '@/lib/core/replay/create-replay';
import { getPrisma } from '@/lib/server/db/database';
import { ask, exportAs, exportJson, importBody, importFile, tool } from '@/lib/server/testing/session-files';
import { call, readSession, startTestServer } from '@/lib/server/testing/test-api';

const server = startTestServer();
afterAll(() => server.end());

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
