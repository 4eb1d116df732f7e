import { expect, it } from 'vitest';
import { message, text, toolUse } from '@/lib/core/testing/scripted-loop';
import { call, createSession, follow, readRun, readSession, startRun } from '@/lib/server/testing/test-api';
import { startTestModel } from '@/lib/server/testing/test-model';

const { script } = startTestModel();

const NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '__defineGetter__'];
const config = { model: 'claude-test', max_tokens: 1000 };
const done = message('end_turn', [text('Done.')]);

it.each(NAMES)('a call, a tool, a field of an input and a tag may be named %s', async (name) => {
  const input = JSON.parse(`{"${name}": {"a": 1}, "id": 7}`);
  script(message('tool_use', [toolUse(name, name, input)]), done);
  const session = await createSession({
    title: name,
    tags: [name],
    config,
    tools: [
      {
        definition: { name, description: 'x', input_schema: { type: 'object' } },
        answerer: { type: 'mock', rules: [{ result: { content: 'answered' } }] },
      },
    ],
  });
  const run = await startRun(session.id, { content: 'Go' });
  await follow(run.id);
  expect((await readRun(run.id)).status).toBe('completed');

  const { turns } = await readSession(session.id);
  const [, calling, answer] = turns.map((turn) => turn.message.content);
  const id = `${name}_2`;
  expect(calling).toMatchObject([{ type: 'tool_use', id, name }]);
  expect(JSON.stringify(calling)).toContain(JSON.stringify(input));
  expect(answer).toEqual([{ type: 'tool_result', tool_use_id: id, content: 'answered' }]);

  const history = await (await call('GET', `/api/sessions/${session.id}/history`)).json();
  expect(history.calls[turns[1]?.id ?? '']).toMatchObject({ [id]: { answerer: 'mock', by: 'mock' } });
  for (const path of ['recording', 'shown', 'tree', 'export?format=json', 'export?format=vitest']) {
    const { status } = await call('GET', `/api/sessions/${session.id}/${path}`);
    expect([path, status]).toEqual([path, 200]);
  }
  const compared = await call('GET', `/api/compare?a=${session.id}&b=${session.id}`);
  expect(compared.status).toBe(200);
  const file = await (await call('GET', `/api/sessions/${session.id}/export?format=json`)).text();
  const { id: copyId } = await (await call('POST', '/api/sessions/import', file)).json();
  const copy = await readSession(copyId);
  expect(copy.turns.map((turn) => turn.message)).toEqual(turns.map((turn) => turn.message));
});
