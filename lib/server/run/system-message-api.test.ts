import { describe, expect, it } from 'vitest';
import { message, text, toolUse } from '@/lib/core/testing/scripted-loop';
import { call, createSession, follow, readSession, startRun } from '@/lib/server/testing/test-api';
import { startTestModel } from '@/lib/server/testing/test-model';

const model = startTestModel();
const done = message('end_turn', [text('Understood.')], 'msg_done');
const config = { model: 'claude-test', max_tokens: 1000 };
const look = {
  definition: { name: 'look', description: 'Looks.', input_schema: { type: 'object' } },
  answerer: { type: 'manual' },
};
const other = { ...look, definition: { ...look.definition, name: 'other' } };
const mock = { type: 'mock', rules: [{ when: {}, result: { content: 'seen' } }] };
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

  it('holds as long as it says, names the beta for that, and keeps it in what is sent later', async () => {
    model.script(done, done);
    const session = await createSession({ config });
    const run = await startRun(session.id, {
      content: 'Hello',
      system: 'Be brief.',
      clear_at: 'next_user_message',
    });
    await follow(run.id);
    await follow((await startRun(session.id, { content: 'And now?' })).id);
    const said = { role: 'system', content: 'Be brief.', clear_at: 'next_user_message' };
    const { requests } = model.api;
    expect(requests.map(({ body }) => body.messages[1])).toEqual([said, said]);
    for (const { headers } of requests)
      expect(headers['anthropic-beta']).toBe('mid-conversation-system-clear-at-2026-08-21');
  });

  it('keeps the fields a message of a given history has', async () => {
    model.script(done);
    const messages = [
      { role: 'user', content: 'Hello', output_config: { effort: 'low' } },
      { role: 'assistant', content: 'Hello.' },
      { role: 'user', content: 'And now?' },
      { role: 'system', content: 'Be brief.', clear_at: 'never' },
    ];
    const session = await createSession({ config, messages });
    await follow((await startRun(session.id, {})).id);
    expect(model.api.requests[0]?.body.messages).toMatchObject(messages);
  });

  it.each<[string, object[], string]>([
    ['by a tool of that name that is switched off', [{ ...look, enabled: false, answerer: mock }], 'mock'],
    ['by hand where nothing else is known', [], 'manual'],
  ])('defines a tool whose calls are answered %s', async (_how, tools, answerer) => {
    model.script(message('tool_use', [toolUse('toolu_1', 'look')]), done);
    const session = await createSession({ config, tools: [other, ...tools] });
    const system = [
      { type: 'tool_addition', tool: { type: 'tool_definition', definition: look.definition } },
    ];
    const run = await startRun(session.id, { content: 'Hello', system });
    const events = await follow(run.id);
    expect(events.find((event) => event.type === 'call-start')).toMatchObject({ name: 'look', answerer });
    expect(model.api.requests[0]?.headers['anthropic-beta']).toBe('inline-tools-2026-09-15');
    expect(model.api.requests[0]?.body.tools).toEqual([other.definition]);
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
    ['and neither is its end without one', { content: 'Hello', clear_at: 'never' }, /clear_at/],
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
