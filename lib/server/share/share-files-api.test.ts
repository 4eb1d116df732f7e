import { afterAll, expect, it } from 'vitest';
import { call, createSession, follow, startRun, startTestServer } from '@/lib/server/testing/test-api';

const server = startTestServer();
afterAll(() => server.end());

const json = async (method: string, path: string, body?: unknown) => (await call(method, path, body)).json();

/** A session in which code has made a picture, and with an upload that is gone by now. */
async function makeSession(): Promise<string> {
  const { id } = await createSession({
    config: { model: 'simulator', metadata: { simulator: 'code-execution-file' } },
  });
  await follow((await startRun(id, { content: 'Draw it' })).id);
  const gone = { type: 'container_upload', file_id: 'file_gone' };
  await follow((await startRun(id, { content: [gone, { type: 'text', text: 'Again' }] })).id);
  return id;
}

async function share(id: string, body: object): Promise<{ id: string; token: string; left_out: string[] }> {
  const { url, ...rest } = await json('POST', `/api/sessions/${id}/shares`, body);
  return { ...rest, token: url.split('/s/')[1] };
}

it('shows copies of the files it names by choice, also when the session is gone, until it is revoked', async () => {
  const id = await makeSession();
  const { token, left_out, id: shareId } = await share(id, { files: true });
  expect(left_out).toEqual([expect.stringMatching(/^file_gone: /)]);
  await call('DELETE', `/api/sessions/${id}`);
  const path = `/api/shared/${token}/files`;
  const { files } = await json('GET', path);
  expect(files).toMatchObject([
    { name: 'plot.png', mime_type: 'image/png' },
    { name: 'plot (2).png', mime_type: 'image/png' },
  ]);
  const file = await call('GET', `${path}/${files[0].file_id}`);
  expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="plot\.png"/);
  expect(file.headers.get('content-security-policy')).toMatch(/^sandbox/);
  expect(
    Buffer.from(await file.arrayBuffer())
      .subarray(1, 4)
      .toString(),
  ).toBe('PNG');
  expect((await call('GET', `${path}/file_gone`)).status).toBe(404);
  await call('DELETE', `/api/shares/${shareId}`);
  expect((await call('GET', path)).status).toBe(404);
  expect((await call('GET', `${path}/${files[0].file_id}`)).status).toBe(404);
});

it('has no file unless that was chosen, and none of what is left out of it', async () => {
  const id = await makeSession();
  const plain = await share(id, {});
  expect(plain.left_out).toEqual([]);
  expect(await json('GET', `/api/shared/${plain.token}/files`)).toEqual({ files: [] });
  const { turns } = await json('GET', `/api/sessions/${id}`);
  const part = await share(id, { files: true, include: { lastTurnId: turns[1].id } });
  expect(part.left_out).toEqual([]);
  expect((await json('GET', `/api/shared/${part.token}/files`)).files).toHaveLength(1);
});
