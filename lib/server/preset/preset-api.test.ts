import { afterAll, describe, expect, it } from 'vitest';
import type { PresetData } from '@/lib/core/api/preset-operations';
import { call, createSession, readSession, startTestServer } from '@/lib/server/testing/test-api';

const server = startTestServer();
afterAll(() => server.end());

const TEXT = '{\n\t"name": "odd",   "input_schema": {"type":"object"}, "unknown": 1.0 }';
const mock = { type: 'mock', rules: [{ result: { content: 'fine' } }] };

async function save(body: unknown): Promise<PresetData> {
  const response = await call('POST', '/api/presets', body);
  expect(response.status).toBe(201);
  return response.json();
}
const list = async (): Promise<PresetData[]> => (await (await call('GET', '/api/presets')).json()).items;
const refusal = async (response: Response) => [response.status, (await response.json()).error.code];

describe('presets over HTTP', () => {
  it('keep what is chosen of a session, tools exactly as typed, and begin others with it', async () => {
    const source = await createSession({
      config: { system: 'For {{shop}}', loop: { variables: { shop: 'Acme' } } },
      tools: [{ text: TEXT, answerer: mock, outputExample: 'ok' }],
      draft: 'Hello {{shop}}',
    });
    const { id, parts } = await save({
      name: ' Shop ',
      sessionId: source.id,
      include: ['config', 'tools', 'answerers', 'draft'],
    });
    expect(parts.tools).toEqual([{ text: TEXT, answerer: mock, enabled: true, outputExample: 'ok' }]);
    expect((await list()).find((preset) => preset.id === id)).toMatchObject({ name: 'Shop', note: null });

    const made = await createSession({ presetId: id });
    expect(made).toMatchObject({
      config: source.config,
      draft: 'Hello {{shop}}',
      tools: [{ text: TEXT, answerer: mock, outputExample: 'ok' }],
    });
    expect(made.tools[0]?.id).not.toBe(source.tools[0]?.id);

    const other = await createSession({
      presetId: id,
      config: { max_tokens: 7, loop: { max_steps: 3 } },
      tools: [],
      draft: '',
    });
    expect(other).toMatchObject({
      config: { system: 'For {{shop}}', max_tokens: 7, loop: { max_steps: 3, variables: { shop: 'Acme' } } },
      tools: [],
      draft: '',
    });
    expect((await call('POST', '/api/sessions', { presetId: 'none' })).status).toBe(404);
  });

  it('leave out what is not chosen', async () => {
    const source = await createSession({ tools: [{ text: TEXT, answerer: mock, outputExample: 'ok' }] });
    const { parts } = await save({ name: 'Tools', sessionId: source.id, include: ['tools'] });
    expect(parts).toEqual({ tools: [{ text: TEXT, enabled: true }] });
    const body = { name: 'No', sessionId: source.id, include: ['answerers'] };
    expect((await call('POST', '/api/presets', body)).status).toBe(400);
    expect(
      (await call('POST', '/api/presets', { ...body, sessionId: 'none', include: ['draft'] })).status,
    ).toBe(404);
  });

  it('are used in a session that is there, and the session counts it as an edit', async () => {
    const { id } = await save({
      name: 'Used',
      parts: { tools: [{ text: TEXT, answerer: mock }], config: { model: 'm' } },
    });
    const session = await createSession({ tools: [{ definition: { name: 'other' } }] });
    const apply = (body: object) =>
      call('POST', `/api/sessions/${session.id}/apply-preset`, { presetId: id, ...body });
    const added = await (await apply({ parts: ['tools', 'answerers'] })).json();
    expect(added).toMatchObject({
      revision: session.revision + 1,
      config: session.config,
      tools: [{ id: session.tools[0]?.id }, { text: TEXT, answerer: mock }],
    });
    expect((await apply({ tools: 'replace' })).status).toBe(200);
    expect(await readSession(session.id)).toMatchObject({ config: { model: 'm' }, tools: [{ text: TEXT }] });
    expect((await readSession(session.id)).tools).toHaveLength(1);
    expect(await refusal(await apply({ presetId: 'none' }))).toEqual([404, 'not_found']);
    expect(await refusal(await apply({ parts: [] }))).toEqual([400, 'bad_request']);
  });

  it('have one name each, whatever the case, also when two come at once', async () => {
    const body = { parts: { draft: 'x' } };
    const both = await Promise.all(
      ['Größe', 'GRÖßE'].map((name) => call('POST', '/api/presets', { ...body, name })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const { id } = await save({ ...body, name: 'Else', note: 'A note' });
    const rename = (name: string) => call('PATCH', `/api/presets/${id}`, { name });
    expect(await refusal(await rename('größe'))).toEqual([409, 'name_taken']);
    expect(await (await rename('ELSE')).json()).toMatchObject({ name: 'ELSE', note: 'A note' });
  });

  it('are deleted, and can be saved again from what they held', async () => {
    const { id, name, note, parts } = await save({
      name: 'Gone',
      parts: { config: { system: 'Hi' }, tools: [{ text: TEXT }], draft: '' },
    });
    expect((await call('DELETE', `/api/presets/${id}`)).status).toBe(204);
    expect((await call('DELETE', `/api/presets/${id}`)).status).toBe(404);
    expect((await save({ name, note, parts })).parts).toEqual(parts);
  });

  it('refuse what a session would refuse', async () => {
    for (const parts of [{}, { config: { messages: [] } }, { draft: 'a\0' }, { tools: [{ text: 1 }] }])
      expect((await call('POST', '/api/presets', { name: 'Bad', parts })).status).toBe(400);
    expect((await call('POST', '/api/presets', { name: ' ', parts: { draft: '' } })).status).toBe(400);
    expect((await call('POST', '/api/presets', { name: 'Neither' })).status).toBe(400);
  });
});
