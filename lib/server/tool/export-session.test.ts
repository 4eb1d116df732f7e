import { afterAll, describe, expect, it } from 'vitest';
import { readJson } from '@/lib/core/json/read-json';
import { findProblems } from '@/lib/core/request/find-problems';
import { exportTools } from '@/lib/core/tool-export/export-tools';
import { readExport } from '@/lib/core/tool-export/read-export';
import { toolWriters } from '@/lib/core/tool-export/tool-writers';
import {
  call,
  createSession,
  follow,
  readSession,
  startRun,
  startTestServer,
} from '@/lib/server/testing/test-api';

const exportTargets = toolWriters.map(({ id }) => id);

const server = startTestServer();
afterAll(() => server.end());

const tool = {
  name: 'get_order',
  description: 'Reads an order by its number.',
  input_schema: { type: 'object', properties: { id: { type: 'string', description: 'Its number' } } },
};

/** A session with an answered path, tags and a run, exactly as it is told. */
async function makeSession() {
  const { id } = await createSession({
    title: 'Orders',
    config: {
      model: 'claude-opus-5',
      max_tokens: 99,
      system: 'Speak {{language}}.',
      workspace_id: 'wrkspc_1',
      betas: ['a-1'],
      loop: { max_steps: 7, simulator_pace: 'instant', variables: { language: 'Breton' } },
    },
    tools: [
      {
        definition: tool,
        answerer: { type: 'mock', rules: [{ result: { content: 'shipped' } }] },
      },
    ],
    messages: [
      { role: 'user', content: 'Hello?' },
      { role: 'assistant', content: 'Hello.' },
    ],
    tags: ['blue'],
    draft: 'Where is order 7?',
  });
  return readSession(id);
}

describe('a session as the API tells it', () => {
  it('is a request the API takes, as the same session by its id is', async () => {
    const session = await makeSession();
    const { body, betas, headers, maxSteps, stubs } = readExport([tool], { ...session }, 'http://x');
    expect(
      findProblems({ ...body, betas }, '2026-11-30').filter(({ severity }) => severity === 'error'),
    ).toEqual([]);
    expect(body).toEqual({
      model: 'claude-opus-5',
      max_tokens: 99,
      system: 'Speak Breton.',
      tools: [tool],
      messages: [
        { role: 'user', content: 'Hello?' },
        { role: 'assistant', content: 'Hello.' },
        { role: 'user', content: 'Where is order 7?' },
      ],
    });
    expect(headers).toEqual({ 'anthropic-beta': 'a-1', 'anthropic-workspace-id': 'wrkspc_1' });
    expect([maxSteps, stubs.get('get_order')?.content]).toEqual([7, 'shipped']);
    for (const target of ['python', 'curl'] as const) {
      const ask = async (held: unknown) =>
        (await call('POST', '/api/tools/export', { tools: [tool], session: held, target })).text();
      expect(await ask(session)).toBe(await ask(session.id));
    }
  });

  it.each(exportTargets)('leaves nothing of itself in %s', async (target) => {
    const session = await makeSession();
    const { files } = exportTools([tool], { ...session }, target, 'http://x');
    for (const { text } of files)
      expect(text).not.toMatch(
        /revision|pinned|headTurnId|branches|createdAt|updatedAt|Orders|blue|variables/,
      );
  });

  it('ends with what the model is to answer', async () => {
    const { id } = await createSession({
      config: { loop: { simulator_pace: 'instant' } },
      draft: '',
    });
    const run = await startRun(id, { content: 'Hello' });
    await follow(run.id);
    const session = await readSession(id);
    expect(session.turns.length).toBeGreaterThan(1);
    const { body } = readExport([], { ...session }, 'http://x');
    expect(body.messages).toEqual([{ role: 'user', content: 'Hello' }]);
    expect(findProblems(body, '2026-11-30').filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('keeps every digit of its settings', () => {
    const session = readJson('{"config":{"metadata":{"n":9223372036854775807}},"draft":"Hi"}');
    const [file] = exportTools([], session as Record<string, unknown>, 'python', 'http://x').files;
    expect(file?.text).toContain('9223372036854775807');
  });

  it('is refused where its turns are no turns', async () => {
    const sent = { tools: [tool], session: { config: {}, turns: [{ message: 7 }] }, target: 'python' };
    const response = await call('POST', '/api/tools/export', sent);
    expect(response.status).toBe(400);
    expect((await response.json()).error.issues).toMatchObject([{ path: 'session.turns.0.message' }]);
  });
});
