import { describe, expect, it } from 'vitest';
import { message, text } from '@/lib/core/testing/scripted-loop';
import { call, createSession, follow, readSession, startRun } from '@/lib/server/testing/test-api';
import { startTestModel } from '@/lib/server/testing/test-model';

const model = startTestModel();
const done = message('end_turn', [text('Understood.')], 'msg_done');
const config = { model: 'claude-test', max_tokens: 1000 };
const look = {
  definition: { name: 'look', description: 'Looks.', input_schema: { type: 'object' } },
  answerer: { type: 'manual' },
};
const system = [
  { type: 'text', text: 'Answer in {{language}} from now on.' },
  { type: 'tool_removal', tool: { type: 'tool_reference', name: 'look' } },
];
const filled = [{ type: 'text', text: 'Answer in Danish from now on.' }, system[1]];

describe('a system message of a run', () => {
  it('follows the message of the person as a turn of its own, and names the beta it needs', async () => {
    model.script(done);
    const variables = { language: 'Danish' };
    const session = await createSession({ config: { ...config, loop: { variables } }, tools: [look] });
    const run = await startRun(session.id, { content: 'Hello', system });
    await follow(run.id);
    expect(model.api.requests[0]?.body.messages).toEqual([
      { role: 'user', content: 'Hello' },
      { role: 'system', content: filled },
    ]);
    expect(String(model.api.requests[0]?.headers['anthropic-beta'])).toContain(
      'mid-conversation-tool-changes-2026-07-01',
    );
    const { turns, title } = await readSession(session.id);
    expect(turns.map(({ message: { role } }) => role)).toEqual(['user', 'system', 'assistant']);
    expect(title).toBe('Hello');
  });

  it('is part of what a rerun repeats', async () => {
    model.script(done, done);
    const session = await createSession({ config, tools: [look] });
    const run = await startRun(session.id, { content: 'Hello', system: 'Be brief.' });
    await follow(run.id);
    const answer = await call('POST', `/api/runs/${run.id}/rerun`, {});
    expect(answer.status).toBe(201);
    const { run: again } = await answer.json();
    await follow(again.id);
    expect(model.api.requests[1]?.body.messages).toEqual(model.api.requests[0]?.body.messages);
  });

  it.each([
    ['without a message to follow', { system: 'Be brief.' }, /follows a message/],
    ['that is empty', { content: 'Hello', system: ' ' }, /empty/],
    ['that names a variable without a value', { content: 'Hello', system: 'In {{tongue}}.' }, /tongue/],
  ])('is refused %s, and nothing is written', async (_what, body, said) => {
    const variables = { language: 'Danish' };
    const session = await createSession({ config: { ...config, loop: { variables } } });
    const answer = await call('POST', `/api/sessions/${session.id}/runs`, body);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toMatch(said);
    expect((await readSession(session.id)).turns).toEqual([]);
  });
});
