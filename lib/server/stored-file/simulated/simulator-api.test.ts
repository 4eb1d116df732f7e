import { afterAll, describe, expect, it } from 'vitest';
import { call, createSession, follow, startRun, startTestServer } from '@/lib/server/testing/test-api';

const server = startTestServer();
afterAll(() => server.end());

const FILES = '/api/simulator/v1/files';
const CUT = 'cut-between-the-parts-of-a-form';
const json = async (method: string, path: string) => (await call(method, path)).json();

function upload(name: string, text: string): Promise<Response> {
  const head = `content-disposition: form-data; name="file"; filename="${name}"`;
  const lines = [`--${CUT}`, head, 'content-type: text/csv', '', text, `--${CUT}--`, ''];
  return call('POST', FILES, lines.join('\r\n'), {
    'content-type': `multipart/form-data; boundary=${CUT}`,
  });
}

it('counts tokens as an answer does, and refuses what it would refuse', async () => {
  const request = {
    ...{
      model: 'simulator',
      system: 'Be brief.',
      messages: [{ role: 'user', content: 'Where is order 7?' }],
    },
    tools: [{ name: 'get_order', description: 'Finds an order.', input_schema: { type: 'object' } }],
  };
  const count = (body: object) => call('POST', '/api/simulator/v1/messages/count_tokens', body);
  const { input_tokens } = await (await count(request)).json();
  const answered = await call('POST', '/api/simulator/v1/messages', { ...request, max_tokens: 100 });
  expect(input_tokens).toBe((await answered.json()).usage.input_tokens);
  const refused = await count({ ...request, messages: [] });
  expect(refused.status).toBe(400);
  expect(await refused.json()).toMatchObject({ type: 'error', error: { type: 'invalid_request_error' } });
});

describe('the Files API of the Simulator', () => {
  it('keeps, lists and deletes uploads, and gives none back', async () => {
    const first = await (await upload('طلبات.csv', 'a,b')).json();
    expect(first).toMatchObject({
      ...{ type: 'file', filename: 'طلبات.csv', mime_type: 'text/csv' },
      ...{ size_bytes: 3, downloadable: false },
    });
    const second = await (await upload('b.csv', 'c')).json();
    expect(await json('GET', `${FILES}/${first.id}`)).toEqual(first);
    expect(await json('GET', `${FILES}?limit=1`)).toEqual({
      ...{ data: [second], has_more: true, first_id: second.id, last_id: second.id },
    });
    expect(await json('GET', `${FILES}?after_id=${second.id}`)).toMatchObject({
      ...{ data: [first], has_more: false },
    });
    expect((await call('GET', `${FILES}?after_id=file_gone`)).status).toBe(404);
    const given = await call('GET', `${FILES}/${first.id}/content`);
    expect(given.status).toBe(400);
    expect(await given.json()).toMatchObject({ type: 'error', error: { type: 'invalid_request_error' } });
    expect(await json('DELETE', `${FILES}/${first.id}`)).toEqual({ id: first.id, type: 'file_deleted' });
    expect(await json('GET', `${FILES}/${first.id}`)).toMatchObject({ error: { type: 'not_found_error' } });
  });

  it.each([
    ['a plot', 'code-execution-file', 'plot.png', 'image/png'],
    ['a text', 'bash-code-execution', 'hello.txt', 'text/plain'],
  ])(
    'has %s that code of a scenario made, for the session and over HTTP',
    async (_what, scenario, name, type) => {
      const { id } = await createSession({
        config: { model: 'simulator', metadata: { simulator: scenario } },
      });
      await follow((await startRun(id, { content: 'Hello' })).id);
      const { files } = await json('GET', `/api/sessions/${id}/files`);
      expect(files).toMatchObject([{ name, mime_type: type }]);
      const fileId = files[0]?.file_id ?? '';
      const shown = await (await call('GET', `/api/sessions/${id}/files/${fileId}`)).arrayBuffer();
      const given = await call('GET', `${FILES}/${fileId}/content`);
      expect(given.headers.get('content-type')).toMatch(type);
      expect(Buffer.from(await given.arrayBuffer())).toEqual(Buffer.from(shown));
      expect(await json('GET', `${FILES}/${fileId}`)).toMatchObject({
        ...{ filename: name, size_bytes: shown.byteLength, downloadable: true },
      });
    },
  );
});
