import { BlobReader, TextWriter, ZipReader } from '@zip.js/zip.js/lib/zip-core.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FakeApi, startFakeApi } from '@/e2e/fake-api';
import { nameFiles } from '@/lib/core/stored-file/name-files';
import { call, createSession, startTestServer } from '@/lib/server/testing/test-api';

const server = startTestServer();
let api: FakeApi;

beforeAll(async () => {
  api = await startFakeApi(() => ({ events: [] }));
  server.setModel(api.url);
});
afterAll(async () => {
  await api.close();
  await server.end();
});

interface Listed {
  files: { file_id: string; name: string; original_name: string; size: number | null; mime_type: string }[];
  left_out: number;
}
const list = async (id: string): Promise<Listed> => (await call('GET', `/api/sessions/${id}/files`)).json();
const get = (id: string, fileId: string) => call('GET', `/api/sessions/${id}/files/${fileId}`);

/** What code made in a container, and a question before it. @returns the id of the session */
async function withFiles(ids: readonly string[]): Promise<string> {
  const content = ids.map((file_id) => ({ type: 'bash_code_execution_output', file_id }));
  const result = { type: 'bash_code_execution_result', stdout: '', stderr: '', return_code: 0, content };
  const { id } = await createSession({
    title: 'A chart',
    messages: [
      { role: 'user', content: 'Draw it' },
      {
        role: 'assistant',
        content: [
          {
            type: 'server_tool_use',
            id: 'srvtoolu_1',
            name: 'bash_code_execution',
            input: { command: 'ls' },
          },
          { type: 'bash_code_execution_tool_result', tool_use_id: 'srvtoolu_1', content: result },
        ],
      },
    ],
  });
  return id;
}

function put(id: string, filename: string, text: string, mime_type = 'text/plain'): string {
  api.files.set(id, { filename, mime_type, bytes: new TextEncoder().encode(text), downloadable: true });
  return id;
}

const hostile = [
  ['../../etc/passwd', 'text/plain'],
  ['CON', 'text/plain'],
  ['a\u202Egpj.exe', 'application/x-msdownload'],
  ['ا'.repeat(150), 'text/plain'],
  ['...', 'text/plain'],
  ['Chart.svg', 'image/svg+xml'],
  ['chart.SVG', 'IMAGE/SVG+XML; charset=utf-8'],
  ['page.html', 'text/html'],
  ['page.xhtml', 'application/xhtml+xml'],
  ['feed.xml', 'text/xml'],
  ['"quoted"; x=\'1\'%0d%0a.csv', 'text/csv'],
  [' ', 'not a type'],
] as const;

describe('the files of a session', () => {
  it('are those its turns name, under names every system takes, and served as nothing a browser runs', async () => {
    const ids = hostile.map(([name, type], index) => put(`file_h${index}`, name, `bytes ${index}`, type));
    const id = await withFiles(ids);
    const { files, left_out } = await list(id);
    expect(left_out).toBe(0);
    expect(files.map(({ name }) => name)).toEqual(nameFiles(hostile.map(([name]) => name)));
    expect(files[0]).toEqual({
      file_id: 'file_h0',
      name: 'passwd',
      original_name: '../../etc/passwd',
      size: 7,
      mime_type: 'text/plain',
    });
    expect(new Set(files.map(({ name }) => name.toLowerCase())).size).toBe(hostile.length);
    for (const [index, { file_id, name, original_name }] of files.entries()) {
      expect(original_name).toBe(hostile[index]?.[0]);
      const response = await get(id, file_id);
      expect(response.status).toBe(200);
      expect(await response.text()).toBe(`bytes ${index}`);
      const { headers } = response;
      const disposition = headers.get('content-disposition') ?? '';
      expect(disposition).toMatch(/^attachment; filename="[ -~]+"; filename\*=UTF-8''[\w.~%!#$&+^`|-]+$/);
      expect(decodeURIComponent(disposition.split("UTF-8''")[1] ?? '')).toBe(name);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-type')).not.toMatch(/html|svg|xml/i);
      expect(headers.get('content-security-policy')).toMatch(/^sandbox/);
    }
  });

  it('are nobody else’s: another session, and one that is gone, has none of them', async () => {
    const [mine, other] = [await withFiles([put('file_mine', 'a.txt', 'a')]), await withFiles([])];
    expect(await list(other)).toEqual({ files: [], left_out: 0 });
    expect((await get(mine, 'file_mine')).status).toBe(200);
    expect((await get(other, 'file_mine')).status).toBe(404);
    expect((await get(mine, 'file_none')).status).toBe(404);
    expect((await get('ses_none', 'file_mine')).status).toBe(404);
    expect((await call('GET', '/api/sessions/ses_none/files')).status).toBe(404);
    await call('DELETE', `/api/sessions/${mine}`);
    expect((await get(mine, 'file_mine')).status).toBe(404);
  });

  it('that nobody knows any more are listed with the reason, and no failure of ours', async () => {
    const id = await withFiles(['file_lost']);
    expect((await list(id)).files).toEqual([
      {
        ...{ file_id: 'file_lost', name: 'file_lost', original_name: 'file_lost', size: null },
        mime_type: 'application/octet-stream',
        problem: 'The Files API: File not found: file_lost',
      },
    ]);
    expect((await get(id, 'file_lost')).status).toBe(404);
    api.files.set('file_up', {
      filename: 'u',
      mime_type: 'a/b',
      bytes: new Uint8Array(1),
      downloadable: false,
    });
    const uploaded = await get(await withFiles(['file_up']), 'file_up');
    expect(uploaded.status).toBe(409);
    expect(await uploaded.json()).toMatchObject({
      error: { code: 'file_unavailable', message: 'The Files API: File is not downloadable.' },
    });
  });

  it('travel with it in an archive, and what could not be had is told there', async () => {
    put('file_z1', 'chart.csv', 'a,b');
    put('file_z2', '../Chart.CSV', 'c,d');
    const response = await call(
      'GET',
      `/api/sessions/${await withFiles(['file_z1', 'file_z2', 'file_gone'])}/export?format=zip`,
    );
    expect(response.headers.get('content-type')).toBe('application/zip');
    expect(response.headers.get('content-disposition')).toContain("UTF-8''A%20chart.zip");
    const entries = await new ZipReader(new BlobReader(await response.blob())).getEntries();
    const texts = new Map<string, string>();
    for (const entry of entries)
      if (!entry.directory) texts.set(entry.filename, await entry.getData(new TextWriter()));
    expect([...texts.keys()]).toEqual([
      'A chart.loopbench.json',
      'files/chart.csv',
      'files/Chart (2).CSV',
      'not-exported.txt',
    ]);
    expect(texts.get('files/chart.csv')).toBe('a,b');
    expect(texts.get('files/Chart (2).CSV')).toBe('c,d');
    expect(texts.get('not-exported.txt')).toBe('file_gone: The Files API: File not found: file_gone\n');
    const again = await call('POST', '/api/sessions/import', texts.get('A chart.loopbench.json'));
    expect((await again.json()).title).toBe('A chart');
    expect((await call('GET', '/api/sessions/ses_none/export?format=zip')).status).toBe(404);
  });
});

it('a file that breaks off ends where it did, and keeps no other back', async () => {
  put('file_b1', 'long.txt', 'x'.repeat(5000));
  Object.assign(api.files.get('file_b1') ?? {}, { breaksAfter: 1000 });
  put('file_b2', 'next.txt', 'whole');
  const response = await call(
    'GET',
    `/api/sessions/${await withFiles(['file_b1', 'file_b2'])}/export?format=zip`,
  );
  const texts = new Map<string, string>();
  for (const entry of await new ZipReader(new BlobReader(await response.blob())).getEntries())
    if (!entry.directory) texts.set(entry.filename, await entry.getData(new TextWriter()));
  expect(texts.get('files/next.txt')).toBe('whole');
  expect('x'.repeat(5000).startsWith(texts.get('files/long.txt') ?? 'nothing')).toBe(true);
  expect(texts.get('not-exported.txt')).toMatch(/^long\.txt: It broke off after \d+ bytes\./);
});

/** Uploads bytes as they are. */
const upload = (query: string, bytes: string, type = 'text/plain') =>
  call('POST', `/api/files?${query}`, bytes, { 'content-type': type });

describe('an upload', () => {
  it('for the Simulator is kept here with its session, and can be had again', async () => {
    const { id } = await createSession({});
    const response = await upload(`session_id=${id}&name=..%2Fnotes.html`, '<b>hi</b>', 'text/html');
    expect(response.status).toBe(201);
    const file = await response.json();
    expect(file).toEqual({
      file_id: expect.stringMatching(/^file_/),
      name: 'notes.html',
      original_name: '../notes.html',
      size: 9,
      mime_type: 'text/html',
    });
    expect((await list(id)).files).toEqual([file]);
    const got = await get(id, file.file_id);
    expect(await got.text()).toBe('<b>hi</b>');
    expect(got.headers.get('content-type')).toBe('application/octet-stream');
    expect((await get((await createSession({})).id, file.file_id)).status).toBe(404);
  });

  it('stays where a copy of its session names it, once the session itself is gone for good', async () => {
    const { id } = await createSession({ title: 'With a file' });
    const { file_id } = await (await upload(`session_id=${id}&name=data.csv`, 'a,b', 'text/csv')).json();
    const content = [
      { type: 'container_upload', file_id },
      { type: 'text', text: 'Read it' },
    ];
    const copy = await createSession({ title: 'A copy', messages: [{ role: 'user', content }] });
    await call('DELETE', `/api/sessions/${id}`);
    await call('POST', '/api/sessions/bulk', { ids: [id], action: 'purge' });
    expect((await get(id, file_id)).status).toBe(404);
    expect(await (await get(copy.id, file_id)).text()).toBe('a,b');
  });

  it('as a form goes to the Files API of the model, and is kept here because that gives nothing back', async () => {
    const { id } = await createSession({ config: { model: 'claude-test' } });
    const form = new FormData();
    form.set('file', new File(['a,b'], 'Über.csv', { type: 'text/csv' }));
    form.set('session_id', id);
    const written = new Response(form);
    const type = written.headers.get('content-type') ?? '';
    const response = await upload('', await written.text(), type);
    const file = await response.json();
    expect(api.files.get(file.file_id)).toMatchObject({ filename: 'Über.csv', mime_type: 'text/csv' });
    expect(await (await get(id, file.file_id)).text()).toBe('a,b');
  });

  it.each([
    ['name=a.txt', '', 'text/plain', 400, 'The file is empty.'],
    ['', 'a', 'text/plain', 400, 'Give the file a name'],
    ['name=a%00', 'a', 'text/plain', 400, 'Give the file a name'],
    ['session_id=none&name=a', 'a', 'text/plain', 404, 'There is no session none'],
    ['', 'no form', 'multipart/form-data; boundary=x', 400, 'in the field `file` of the form'],
    ['name=a', 'x'.repeat(32 * 1024 * 1024 + 1), 'text/plain', 413, 'The body is larger than 32 MB.'],
  ])('that cannot be is refused in words: %s', async (query, bytes, type, status, message) => {
    const response = await upload(query, bytes, type);
    expect(response.status).toBe(status);
    expect((await response.json()).error.message).toContain(message);
  });
});
