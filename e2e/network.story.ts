import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request as ask, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findPort, type Server, startServer } from './server';
import { test as base, expect } from './story';

const PASSWORD = 'a good password';
const AUTHORIZATION = { authorization: `Bearer ${PASSWORD}` };
const root = fileURLToPath(new URL('..', import.meta.url));

/** A server that asks for a password, and holds a session nobody should see without it. */
const test = base.extend<object, { server: Server }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: the fixture needs no other, and has to say so this way
    async ({}, use) => {
      const server = await startServer({ LOOPBENCH_PASSWORD: PASSWORD });
      await fetch(`${server.url}/api/sessions`, {
        method: 'POST',
        headers: { ...AUTHORIZATION, 'content-type': 'application/json' },
        body: JSON.stringify({ title: 'Canary session' }),
      });
      await use(server);
      await server.end();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

/** Every page and file of the build, as the framework lists them, and the ways it has of asking for their parts. */
function listFrameworkPaths(): string[] {
  const read = (name: string) => readFileSync(join(root, '.next', name), 'utf8');
  const build = read('BUILD_ID').trim();
  const pages = Object.values<string>(JSON.parse(read('app-path-routes-manifest.json')))
    .filter((path) => !path.startsWith('/api/'))
    .map((path) => path.replace(/\[\w+\]/g, 'none'));
  const parts = pages.flatMap((path) => {
    const name = path === '/' ? '/index' : path;
    const ways = ['.rsc', '.prefetch.rsc', '.segments/_tree.segment.rsc', '.txt', '.html', '.json'];
    return [path, `/_next/data/${build}${name}.json`, ...ways.map((way) => `${name}${way}`)];
  });
  const own = [
    'image?url=%2Ficon.svg&w=64&q=75',
    'data',
    'postponed/resume',
    'hmr',
    'webpack-hmr',
    'server',
    'mcp',
  ];
  const others = [
    '/_error',
    '/_document',
    '/_app',
    '/500',
    '/__nextjs_original-stack-frames',
    '/.next/BUILD_ID',
  ];
  return [...new Set([...parts, ...own.map((name) => `/_next/${name}`), ...others])];
}

test('without the password nothing of the framework is open but files with a hash in their name', async ({
  server,
}) => {
  const variants: Record<string, string>[] = [
    {},
    { rsc: '1' },
    { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' },
    { 'x-nextjs-data': '1' },
    { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' },
  ];
  const open = new Set<string>();
  for (const path of listFrameworkPaths()) {
    for (const headers of variants) {
      const response = await fetch(`${server.url}${path}`, { headers });
      const text = await response.text();
      expect([path, text.includes('Canary')]).toEqual([path, false]);
      expect([path, response.status < 500]).toEqual([path, true]);
      const isAsked = [401, 404].includes(response.status) || new URL(response.url).pathname === '/login';
      // A part of a page is answered with the way to the login in it, which only the framework can read.
      if (!isAsked && !('rsc' in headers)) open.add(path);
    }
  }
  expect([...open].sort()).toEqual(['/icon.svg', '/s']);
});

test('every answer says how it may be used, be it a page, a call, a file or a failure', async ({
  server,
}) => {
  for (const path of [
    '/',
    '/login',
    '/nothing',
    '/icon.svg',
    '/api/sessions',
    '/api/nothing',
    '/%zz',
    '/_next/x',
  ]) {
    const { headers } = await fetch(`${server.url}${path}`, { redirect: 'manual' });
    const said = ['x-content-type-options', 'referrer-policy', 'cross-origin-opener-policy'];
    const values = [...said, 'cross-origin-resource-policy'].map((name) => headers.get(name));
    expect([path, ...values]).toEqual([path, 'nosniff', 'no-referrer', 'same-origin', 'same-origin']);
  }
});

/** Sends a body in chunks, goes on while it can, and reads the answer as soon as it is there. */
async function sendInChunks(url: string, megabytes: number, headers: Record<string, string>) {
  const sent = ask(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers } });
  const answer = once(sent, 'response') as Promise<[IncomingMessage]>;
  sent.on('error', () => {}); // the server may close the connection once its answer is out
  const piece = Buffer.alloc(1024 * 1024, 'x');
  let left = megabytes;
  const goOn = () => {
    left -= 1;
    if (left >= 0) sent.write(piece, goOn);
    else sent.end();
  };
  sent.write('{"title":"', goOn);
  const [response] = await answer;
  let text = '';
  for await (const chunk of response) text += String(chunk);
  return { status: response.statusCode, connection: response.headers.connection, ...JSON.parse(text) };
}

test('a body over its bound gets its answer, also while the client goes on sending', async ({ server }) => {
  const tooLarge = { status: 413, connection: 'close', error: { code: 'body_too_large' } };
  expect(await sendInChunks(`${server.url}/api/sessions`, 40, AUTHORIZATION)).toMatchObject(tooLarge);
  expect(await sendInChunks(`${server.url}/api/sessions/bulk`, 2, AUTHORIZATION)).toMatchObject(tooLarge);
  expect(await sendInChunks(`${server.url}/api/login`, 2, {})).toMatchObject(tooLarge);
  expect(await sendInChunks(`${server.url}/api/sessions`, 40, {})).toMatchObject({
    status: 401,
    connection: 'close',
    error: { code: 'unauthorized' },
  });
  const list = await fetch(`${server.url}/api/sessions`, { headers: AUTHORIZATION });
  expect(list.status).toBe(200);
});

test('a damaged database is noticed at the start, and left as it is', async () => {
  const server = await startServer();
  const file = join(server.data, 'loopbench.db');
  try {
    for (let index = 0; index < 100; index += 1)
      await fetch(`${server.url}/api/sessions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ draft: 'x'.repeat(3000) }),
      });
    await server.kill();
    // The next start takes in the log that the killed one left, and is killed in its turn.
    await server.start();
    await server.kill();
    const bytes = readFileSync(file);
    bytes.fill(0xff, bytes.length - 12 * 4096, bytes.length - 4096);
    for (const name of ['loopbench.db-wal', 'loopbench.db-shm'])
      rmSync(join(server.data, name), { force: true });
    writeFileSync(file, bytes);
    await expect(server.start()).rejects.toThrow(/is damaged: .*npm run restore/s);
    expect(readFileSync(file).equals(bytes)).toBe(true);
  } finally {
    await server.end();
  }
});

test('asked to end it tells its streams to connect again, ends with 0, and finds its run interrupted', async () => {
  const data = mkdtempSync(join(tmpdir(), 'loopbench-story-'));
  const port = await findPort();
  const url = `http://127.0.0.1:${port}`;
  const start = async () => {
    const child = spawn(process.execPath, [join(root, 'lib/command/serve.mjs')], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        ...process.env,
        HOSTNAME: '127.0.0.1',
        PORT: String(port),
        LOOPBENCH_DATA: data,
        LOOPBENCH_PASSWORD: '',
        LOOPBENCH_URL: '',
        LOOPBENCH_SIMULATOR_PACE: 'believable',
      },
    });
    for await (const chunk of child.stdout.iterator({ destroyOnReturn: false }))
      if (String(chunk).includes('ready at')) break;
    child.stdout.resume();
    return child;
  };
  const post = async (path: string, body: unknown) => {
    const headers = { 'content-type': 'application/json' };
    return (await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })).json();
  };
  try {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      const child = await start();
      const { id } = await post('/api/sessions', {});
      const { run } = await post(`/api/sessions/${id}/runs`, { content: 'Tell a long story, please.' });
      const events = await fetch(`${url}/api/runs/${run.id}/events`);
      const exited = once(child, 'exit');
      const told = events.text();
      child.kill(signal);
      expect(await told).toMatch(/event: reconnect\ndata: \{\}\n\n$/);
      expect(await exited).toEqual([0, null]);
      const again = await start();
      expect((await (await fetch(`${url}/api/runs/${run.id}`)).json()).status).toBe('interrupted');
      again.kill('SIGTERM');
      await once(again, 'exit');
    }
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
});
