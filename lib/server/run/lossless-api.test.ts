import { describe, expect, it } from 'vitest';
import type { JsonObject } from '@/lib/core/claude/message';
import { readJson } from '@/lib/core/json/read-json';
import { message, text, toolUse } from '@/lib/core/testing/scripted-loop';
import { call, createSession, follow, startRun } from '@/lib/server/testing/test-api';
import { startTestModel } from '@/lib/server/testing/test-model';

const model = startTestModel();
const config = { model: 'claude-test', max_tokens: 1000 };
const done = message('end_turn', [text('Done.')], 'msg_done');

/** What a number, an order of keys and a key that comes twice look like when nobody has touched them. */
const INPUT = '{"id":9007199254740993,"10":1,"2":2,"price":1.0,"much":1e400,"none":-0,"id":9007199254740995}';
const SCHEMA =
  '{"type":"object","properties":{"b":{"type":"integer","maximum":9223372036854775807},"1":{"const":1.0}}}';
const TOOL = `{"name": "get_order", "description": "Gets one.",\n  "input_schema": ${SCHEMA}}`;

const asked = () =>
  message('tool_use', [{ ...toolUse('toolu_1', 'get_order'), input: readJson(INPUT) as JsonObject }]);
const getText = async (path: string) => (await call('GET', path)).text();

async function runOnce(answerer: unknown) {
  const session = await createSession({ config, tools: [{ text: TOOL, answerer }] });
  const run = await startRun(session.id, { content: 'Hello' });
  const events = await follow(run.id);
  return { session, run, events };
}

const mock = (rule: object) => ({ type: 'mock', rules: [{ result: { content: 'shipped' }, ...rule }] });

describe('an input the model gave', () => {
  it('goes back, is stored, told and exported as it was said', async () => {
    model.script(asked(), done);
    const { session, run } = await runOnce(mock({}));
    expect(model.api.requests).toHaveLength(2);
    expect(model.api.requests[1]?.text).toContain(`"input":${INPUT}`);
    expect(await getText(`/api/sessions/${session.id}`)).toContain(`"input":${INPUT}`);
    expect(await getText(`/api/runs/${run.id}/events`)).toContain(`"input":${INPUT}`);
    expect(await getText(`/api/sessions/${session.id}/recording`)).toContain(`"input":${INPUT}`);
    for (const format of ['json', 'request', 'curl', 'jsonl', 'markdown', 'html', 'vitest']) {
      const exported = await getText(`/api/sessions/${session.id}/export?format=${format}`);
      expect([format, exported.includes('9007199254740993'), exported.includes('1e400')]).toEqual([
        format,
        true,
        true,
      ]);
    }
  });

  it('comes back byte for byte with the file it was exported in', async () => {
    model.script(asked(), done);
    const { session } = await runOnce(mock({ when: readJson('{"properties":{"id":{"minimum":1.0}}}') }));
    const file = await getText(`/api/sessions/${session.id}/export?format=json`);
    expect(file).toContain(`"input":${INPUT}`);
    const imported = await call('POST', '/api/sessions/import', file);
    expect(imported.status).toBe(201);
    const { id } = await imported.json();
    expect(await getText(`/api/sessions/${id}/export?format=json`)).toBe(file);
  });

  it('is filled into a mock digit by digit', async () => {
    model.script(asked(), done);
    await runOnce(mock({ template: true, result: { content: 'order {{input.price}} of {{input.id}}' } }));
    expect(model.api.requests[1]?.text).toContain('order 1.0 of 9007199254740995');
  });
});

describe('the text of a tool', () => {
  it('is sent with its digits and the order of its keys', async () => {
    model.script(done);
    await runOnce({ type: 'manual' });
    expect(model.api.requests[0]?.text).toContain(`"input_schema":${SCHEMA}`);
  });

  it('is written with them when a caller gives the definition alone', async () => {
    const created = await call('POST', '/api/sessions', `{"tools":[{"definition":${TOOL}}]}`);
    expect(created.status).toBe(201);
    const answer = await created.text();
    expect(answer).toContain('9223372036854775807');
    expect(answer).toContain(`"input_schema":${SCHEMA}`);
  });
});

describe('what a caller gives', () => {
  it('is told, stored and sent as it was given: settings, messages and changes of a run', async () => {
    const block = '{"type":"tool_use","id":"toolu_1","name":"get_order","input":{"id":9007199254740993}}';
    const created = await call(
      'POST',
      '/api/sessions',
      `{"config":{"model":"claude-test","max_tokens":1000,"metadata":{"n":12345678901234567890}},"messages":[
        {"role":"user","content":"Hello"},{"role":"assistant","content":[${block}]},
        {"role":"user","content":[{"type":"tool_result","tool_use_id":"toolu_1","content":"ok"}]}]}`,
    );
    const session = readJson(await created.text()) as { id: string };
    expect(created.status).toBe(201);
    model.script(done, done);
    const run = await startRun(session.id, {});
    await follow(run.id);
    expect(model.api.requests[0]?.text).toContain('"metadata":{"n":12345678901234567890}');
    expect(model.api.requests[0]?.text).toContain('"input":{"id":9007199254740993}');
    const again = await call(
      'POST',
      `/api/sessions/${session.id}/runs`,
      '{"content":"More","changes":{"config":{"metadata":{"n":1.0}}}}',
    );
    const { run: other } = await again.json();
    await follow(other.id);
    expect(model.api.requests[1]?.text).toContain('"metadata":{"n":1.0}');
  });
});
