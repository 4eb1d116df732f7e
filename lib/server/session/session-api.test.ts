import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
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

const post = (body: unknown) => call('POST', '/api/sessions', body);
const patch = (id: string, body: unknown, headers = {}) =>
  call('PATCH', `/api/sessions/${id}`, body, headers);

describe('sessions over HTTP', () => {
  it('keep a tool exactly as it was typed, unknown keys, order and layout included', async () => {
    const text =
      '{\n\t"zeta": 1,\n  "name": "odd",   "input_schema": {"type":"object"},\n"unknown": {"b": 1.0, "a": "é\\u00e9"}}';
    const session = await createSession({ tools: [{ text }] });
    expect(session.tools[0]).toMatchObject({ text, definition: { zeta: 1, name: 'odd' }, enabled: true });
    const broken = '{"name": "half';
    await patch(session.id, { tools: [{ ...session.tools[0], definition: null, text: broken }] });
    expect((await readSession(session.id)).tools[0]).toMatchObject({ text: broken, definition: null });
  });

  it('take a definition changed by a program over the text it was read from', async () => {
    const session = await createSession({
      tools: [{ definition: { name: 'a', input_schema: { type: 'object' } } }],
    });
    const [tool] = session.tools;
    await patch(session.id, { tools: [{ ...tool, definition: { ...tool?.definition, name: 'b' } }] });
    const after = await readSession(session.id);
    expect(after.tools[0]).toMatchObject({ id: tool?.id, definition: { name: 'b' } });
  });

  it('begin with the conversation they are given', async () => {
    const messages = [
      { role: 'user', content: 'Hello' },
      { role: 'assistant', content: [{ type: 'text', text: 'Hi.' }] },
    ];
    const session = await createSession({ messages });
    expect(session.turns.map((turn) => turn.message)).toEqual(messages);
    expect(session.turns[1]?.parentId).toBe(session.turns[0]?.id);
    expect(session.headTurnId).toBe(session.turns[1]?.id);
  });

  it('refuse an edit made on an older revision, and say so', async () => {
    const session = await createSession({});
    expect((await patch(session.id, { revision: session.revision, title: 'Mine' })).status).toBe(200);
    const second = await patch(session.id, { revision: session.revision, title: 'Yours' });
    expect(second.status).toBe(409);
    expect(await second.json()).toMatchObject({ error: { code: 'revision_conflict' } });
    expect((await readSession(session.id)).title).toBe('Mine');
  });

  it('take a kept draft for no edit', async () => {
    const session = await createSession({});
    const answer = await patch(session.id, { draft: 'half a sen' }, { prefer: 'return=minimal' });
    expect([answer.status, answer.headers.get('x-revision')]).toEqual([204, String(session.revision)]);
    expect(await readSession(session.id)).toMatchObject({
      draft: 'half a sen',
      updatedAt: session.updatedAt,
    });
  });

  it('refuse configuration the loop itself writes', async () => {
    const response = await post({ config: { messages: [], tools: [], stream: false } });
    expect(response.status).toBe(400);
    const { error } = await response.json();
    expect(error.issues.map((issue: { path: string }) => issue.path).sort()).toEqual([
      'config.messages',
      'config.stream',
      'config.tools',
    ]);
  });

  it('are listed newest first, page by page, without a gap or a repetition', async () => {
    const titles = Array.from({ length: 7 }, (_, index) => `Listed ${index}`);
    for (const title of titles) await createSession({ title });
    const seen: string[] = [];
    let cursor = '';
    do {
      const response = await call(
        'GET',
        `/api/sessions?query=Listed&limit=3${cursor && `&cursor=${cursor}`}`,
      );
      const page = await response.json();
      seen.push(...page.items.map((item: { title: string }) => item.title));
      cursor = page.nextCursor ?? '';
    } while (cursor);
    expect(seen).toEqual(titles.reverse());
    expect((await call('GET', '/api/sessions?cursor=nonsense')).status).toBe(400);
    expect((await call('GET', '/api/sessions?limit=0')).status).toBe(400);
  });

  it('go out of sight when deleted, and come back', async () => {
    const session = await createSession({ title: 'Gone' });
    expect((await call('DELETE', `/api/sessions/${session.id}`)).status).toBe(204);
    expect((await call('GET', `/api/sessions/${session.id}`)).status).toBe(404);
    expect((await call('POST', `/api/sessions/${session.id}/restore`, {})).status).toBe(200);
    expect((await readSession(session.id)).title).toBe('Gone');
  });

  it('answer 304 while nothing has changed, and the whole when something has', async () => {
    const { id } = await createSession({});
    const read = (tag = '') => call('GET', `/api/sessions/${id}`, undefined, { 'if-none-match': tag });
    const tag = (await read()).headers.get('etag') ?? '';
    expect((await read(tag)).status).toBe(304);
    await patch(id, { title: 'New' });
    const changed = await read(tag);
    expect(changed.status).toBe(200);
    const run = await startRun(id, { content: 'Hello' });
    await follow(run.id);
    expect((await read(changed.headers.get('etag') ?? '')).status).toBe(200);
  });

  it('name the broken tool when a run is refused, and start nothing', async () => {
    const good = { definition: { name: 'good', input_schema: { type: 'object' } } };
    const cases: [unknown[], string][] = [
      [[good, { text: '{"name": "broken",' }], 'tools.1'],
      [[{ definition: { name: 'no schema at all' } }], 'tools.0.name'],
      [[good, good], 'tools.1.name'],
    ];
    for (const [tools, path] of cases) {
      const session = await createSession({ tools });
      const response = await call('POST', `/api/sessions/${session.id}/runs`, { content: 'Hello' });
      const { error } = await response.json();
      expect([response.status, error.code]).toEqual([400, 'tool_invalid']);
      expect(error.issues.map((issue: { path: string }) => issue.path)).toContain(path);
      expect(await readSession(session.id)).toMatchObject({ turns: [], runs: [] });
    }
  });

  it('say how to get a key when the model needs one', async () => {
    const key = process.env.ANTHROPIC_API_KEY;
    process.env.ANTHROPIC_API_KEY = '';
    const session = await createSession({ config: { model: 'claude-sonnet-5-5' } });
    const response = await call('POST', `/api/sessions/${session.id}/runs`, { content: 'Hello' });
    process.env.ANTHROPIC_API_KEY = key;
    expect(await response.json()).toMatchObject({
      error: { code: 'no_api_key', message: expect.stringContaining('ANTHROPIC_API_KEY') },
    });
  });

  it('never answer a body with a failure of the server, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.jsonValue({ noUnicodeString: false }),
        fc.string({ unit: 'binary' }),
        async (value, text) => {
          const bodies = [
            value,
            { title: text, draft: text, config: { model: text || 'm', system: value } },
            {
              tools: [{ text }, { definition: { name: text, extra: value } }],
              messages: [{ role: 'user', content: text }],
            },
          ];
          for (const body of bodies) {
            const response = await post(body);
            expect(response.status).toBeLessThan(500);
            if (response.status === 201) {
              const { id } = await response.json();
              expect((await call('POST', `/api/sessions/${id}/runs`, value)).status).toBeLessThan(500);
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('refuse what is nested without end', async () => {
    const deep = `{"config": {"system": ${'['.repeat(100_000)}${']'.repeat(100_000)}}}`;
    expect((await post(deep)).status).toBe(400);
  });

  it('write the key into no file', async () => {
    const folder = process.env.LOOPBENCH_DATA ?? '';
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.includes('.'),
    );
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) expect(readFileSync(join(folder, file)).includes('canary')).toBe(false);
  });
});
