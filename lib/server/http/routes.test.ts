import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operations } from '@/lib/core/api/operations';
import type { SessionData } from '@/lib/core/api/session-schema';
import { bodyBounds } from '@/lib/core/limits/body-bounds';
import { PEER_HEADER } from '@/lib/server/access/mark-peers';
import { closeDatabase, getPrisma } from '@/lib/server/db/database';
import { startTestServer } from '@/lib/server/testing/test-api';
import { isHandled } from './handle';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
const OWN = { host: '127.0.0.1:3000' };

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

interface Route {
  path: string;
  method: string;
  handler: Handler;
}

const server = startTestServer();
afterAll(() => server.end());

/** Every handler under app/, found by looking at the files: a route nobody thought of is found as well. */
async function findRoutes(): Promise<Route[]> {
  const files = readdirSync('app', { recursive: true, encoding: 'utf8' });
  const routes = files.filter((file) => /(^|\/)route\.tsx?$/.test(file));
  const found = await Promise.all(
    routes.map(async (file) => {
      const module: Record<string, Handler> = await import(join(process.cwd(), 'app', file));
      const path = `/${file.replace(/\/route\.tsx?$/, '').replace(/\[(\w+)\]/g, '{$1}')}`;
      return Object.entries(module).map(([method, handler]) => ({ path, method, handler }));
    }),
  );
  return found.flat();
}

const routes = await findRoutes();

function send(
  { path, method, handler }: Route,
  headers: Record<string, string>,
  body?: string,
): Promise<Response> {
  const query = path.endsWith('/rest') ? '?place=0' : path.endsWith('/shown/turns') ? '?to=none' : '';
  const url = `http://127.0.0.1:3000${path.replace(/\{\w+\}/, 'none')}${query}`;
  const params = Object.fromEntries([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name, 'none']));
  const hasBody = method !== 'GET' && body !== undefined;
  const request = new Request(url, { method, headers, ...(hasBody ? { body } : {}) });
  return handler(request, { params: Promise.resolve(params) });
}

describe('the routes', () => {
  it('are there', () => {
    expect(routes.length).toBeGreaterThan(12);
  });

  it.each(routes)('$method $path goes through the common handler', ({ method, handler }) => {
    expect(METHODS).toContain(method);
    expect(isHandled(handler)).toBe(true);
  });

  it('are the ones the OpenAPI document describes', () => {
    const described = operations.map(({ method, path }) => `${method} ${path}`).sort();
    expect(routes.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(described);
  });

  const strangers: [string, Record<string, string>][] = [
    ['another name for this machine', { host: 'evil.example:3000' }],
    ['a name that only begins like ours', { host: '127.0.0.1.evil.example:3000' }],
    ['our name with another port', { host: '127.0.0.1:3001' }],
    ['our name without the port', { host: '127.0.0.1' }],
    ['no name at all', {}],
    ['a page of another site', { ...OWN, origin: 'http://evil.example' }],
    ['our page under another port', { ...OWN, origin: 'http://127.0.0.1:4000' }],
    ['a page without an origin to show', { ...OWN, origin: 'null' }],
    ['a browser saying cross-site', { ...OWN, 'sec-fetch-site': 'cross-site' }],
    ['a browser saying same-site', { ...OWN, 'sec-fetch-site': 'same-site' }],
  ];
  it.each(strangers)('refuse %s, whatever is asked, and change nothing', async (_title, headers) => {
    const prisma = await getPrisma();
    const before = await prisma.session.count();
    for (const route of routes) {
      const response = await send(route, { 'content-type': 'application/json', ...headers }, '{}');
      expect([route.method, route.path, response.status]).toEqual([route.method, route.path, 403]);
    }
    expect(await prisma.session.count()).toBe(before);
  });

  it('let in our own page and programs', async () => {
    const list = routes.find(({ method, path }) => method === 'GET' && path === '/api/sessions');
    for (const headers of [
      OWN,
      { host: 'localhost:3000' },
      { host: '[::1]:3000' },
      { ...OWN, 'sec-fetch-site': 'same-origin', origin: 'http://127.0.0.1:3000' },
      { ...OWN, 'sec-fetch-site': 'none' },
    ]) {
      expect(list && (await send(list, headers)).status).toBe(200);
    }
  });

  it('let in the public address, exactly, and no page of it over another scheme', async () => {
    process.env.LOOPBENCH_URL = 'https://bench.example.com';
    try {
      const list = routes.find(({ method, path }) => method === 'GET' && path === '/api/sessions');
      const ask = async (headers: Record<string, string>) => list && (await send(list, headers)).status;
      const host = 'bench.example.com';
      expect(await ask({ host })).toBe(200);
      expect(await ask({ host, origin: `https://${host}`, 'sec-fetch-site': 'same-origin' })).toBe(200);
      expect(await ask({ ...OWN, origin: `https://${host}` })).toBe(200);
      expect(await ask({ host, origin: `http://${host}` })).toBe(403);
      expect(await ask({ host, origin: OWN.host })).toBe(403);
      expect(await ask({ host, 'sec-fetch-site': 'same-site' })).toBe(403);
      for (const other of [`x.${host}`, `${host}.evil.example`, `${host}:3000`, 'example.com'])
        expect(await ask({ host: other })).toBe(403);
    } finally {
      delete process.env.LOOPBENCH_URL;
    }
  });

  it('do not take an address typed in as leave to change something', async () => {
    const create = routes.find(({ method, path }) => method === 'POST' && path === '/api/sessions');
    const headers = { ...OWN, 'content-type': 'application/json', 'sec-fetch-site': 'none' };
    expect(create && (await send(create, headers, '{}')).status).toBe(403);
  });

  const hostileBodies: [string, string, number][] = [
    ['no JSON', '{"a": ', 400],
    ['an array', '[]', 400],
    ['a number', '5', 400],
    ['null', 'null', 400],
    [
      'wrong types throughout',
      '{"title": 1, "config": [], "tools": {}, "content": 3, "results": "x", "mode": 7}',
      400,
    ],
    [
      'a prototype',
      '{"__proto__": {"x": 1}, "constructor": {"prototype": {}}, "content": [], "results": []}',
      400,
    ],
  ];
  const changing = routes.filter(
    ({ method, path }) => method !== 'GET' && !path.startsWith('/api/simulator'),
  );
  it.each(hostileBodies)('answer a body that is %s with a failure of the caller', async (_title, body) => {
    for (const route of changing) {
      const response = await send(route, { ...OWN, 'content-type': 'application/json' }, body);
      expect(response.status, `${route.method} ${route.path}`).toBeLessThan(500);
    }
  });

  it('speak as the Messages API where the SDK is the caller', async () => {
    const ask = routes.find(({ path }) => path === '/api/simulator/v1/messages');
    const json = { ...OWN, 'content-type': 'application/json' };
    for (const body of [...hostileBodies.map(([, text]) => text), '{"model": "x"}']) {
      const response = ask && (await send(ask, json, body));
      expect(response?.status).toBe(400);
      expect(await response?.json()).toMatchObject({
        type: 'error',
        error: { type: 'invalid_request_error', message: expect.any(String) },
      });
    }
    const stranger = ask && (await send(ask, { ...json, host: 'evil.example' }, '{}'));
    expect(await stranger?.json()).toMatchObject({ type: 'error', error: { type: 'permission_error' } });
  });

  it('say where a body is wrong', async () => {
    const create = routes.find(({ method, path }) => method === 'POST' && path === '/api/sessions');
    const body = JSON.stringify({ config: { max_tokens: 'many' }, tools: [{ enabled: 'yes' }] });
    const response = create && (await send(create, { ...OWN, 'content-type': 'application/json' }, body));
    const answer = await response?.json();
    expect(response?.status).toBe(400);
    expect(answer.error).toMatchObject({ code: 'bad_request' });
    expect(answer.error.issues.map((issue: { path: string }) => issue.path)).toEqual(
      expect.arrayContaining(['config.max_tokens', 'tools.0.enabled']),
    );
  });

  it('take changes as JSON only, apart from files that are uploaded', async () => {
    for (const route of changing.filter(({ path }) => path !== '/api/files')) {
      const response = await send(route, { ...OWN, 'content-type': 'text/plain' }, '{}');
      expect(response.status, `${route.method} ${route.path}`).toBe(415);
    }
  });

  it('refuse a body over the bound of its operation, said or not', async () => {
    const json = { ...OWN, 'content-type': 'application/json' };
    for (const route of changing) {
      const operation = operations.find(({ method, path }) => method === route.method && path === route.path);
      const { bytes } = bodyBounds[operation?.bodyKind ?? 'ordinary'];
      const said = { ...json, 'content-length': String(bytes + 1) };
      const told = [route.method, route.path, (await send(route, said, '{}')).status];
      expect(told).toEqual([route.method, route.path, 413]);
      if (bytes > 1024 * 1024) continue;
      const body = JSON.stringify({ password: 'x'.repeat(bytes) });
      expect((await send(route, json, body)).status, `${route.method} ${route.path}`).toBe(413);
    }
    const create = routes.find(({ method, path }) => method === 'POST' && path === '/api/sessions');
    const body = JSON.stringify({ title: 'x'.repeat(bodyBounds.large.bytes) });
    expect(create && (await send(create, json, body)).status).toBe(413);
  });

  it('refuse a body that is too deep, or made of too much, and say which', async () => {
    const create = routes.find(({ method, path }) => method === 'POST' && path === '/api/sessions');
    const json = { ...OWN, 'content-type': 'application/json' };
    for (const [body, message] of [
      ['{"config":'.repeat(201), 'nested deeper than 200 levels'],
      [`{"tags":[${'[],'.repeat(500_000)}[]]}`, 'more than 500,000 entries'],
      [`{"config":{${'"k":0,'.repeat(250_000)}"k":0}}`, 'more than 250,000 keys'],
    ] as const) {
      const response = create && (await send(create, json, body));
      expect(response?.status).toBe(400);
      expect(await response?.text()).toContain(message);
    }
  });

  it('read a body of several slices as one of a single one', async () => {
    const create = routes.find(({ method, path }) => method === 'POST' && path === '/api/sessions');
    const text = 'Ünï "quoted" \\ '.repeat(50);
    const messages = Array.from({ length: 1000 }, (_, index) => ({
      role: index % 2 === 0 ? 'user' : 'assistant',
      content: `${index} ${text}`,
    }));
    const json = { ...OWN, 'content-type': 'application/json' };
    const response = create && (await send(create, json, JSON.stringify({ messages })));
    const session: SessionData | undefined = await response?.json();
    expect(session?.turns.map(({ message }) => message.content)).toEqual(
      messages.map(({ content }) => content),
    );
  });

  it('answer an unknown id with 404 and JSON', async () => {
    for (const route of routes.filter(({ path }) => path.includes('{'))) {
      const response = await send(
        route,
        { ...OWN, 'content-type': 'application/json' },
        validBody(route.path),
      );
      expect([route.path, response.status]).toEqual([route.path, 404]);
      const { error } = await response.json();
      expect(error.code ?? error.type).toMatch(/^not_found(_error)?$/);
    }
  });

  describe('where a password is set', () => {
    beforeAll(() => {
      process.env.LOOPBENCH_PASSWORD = 'a good password';
    });
    afterAll(() => {
      delete process.env.LOOPBENCH_PASSWORD;
    });
    const OPEN = [
      ...['', '/picture', '/files', '/files/{fileId}'].map((rest) => `GET /api/shared/{token}${rest}`),
      'POST /api/login',
    ];
    const isOpen = ({ method, path }: Route) => OPEN.includes(`${method} ${path}`);
    const json = { ...OWN, 'content-type': 'application/json' };

    it.each<[string, Record<string, string>]>([
      ['nothing', {}],
      ['a wrong cookie', { cookie: `loopbench-login=${'x'.repeat(43)}` }],
      ['an empty cookie', { cookie: '__Host-loopbench-login=; loopbench-login=' }],
      ['other credentials', { authorization: 'Basic YTpi' }],
      [
        'a header that once went around checks',
        { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' },
      ],
    ])('let nobody in for %s, but to what a link shows and to log in', async (_title, headers) => {
      for (const route of routes) {
        const response = await send(route, { ...json, ...headers }, '{}');
        const text = await response.text();
        const told = [
          route.method,
          route.path,
          response.status === 401 && /unauthorized|authentication_error/.test(text),
        ];
        expect(told).toEqual([route.method, route.path, !isOpen(route)]);
      }
    });

    it('read nothing of the body of somebody who may not come in, and of a login no more than a password', async () => {
      for (const route of changing) {
        let read = 0;
        const body = new ReadableStream<Uint8Array>(
          {
            pull(controller) {
              read += 1024;
              controller.enqueue(new Uint8Array(1024).fill(0x20));
            },
          },
          { highWaterMark: 0 },
        );
        const url = `http://127.0.0.1:3000${route.path.replace(/\{\w+\}/, 'none')}`;
        const init = {
          method: route.method,
          headers: { ...json, [PEER_HEADER]: '10.1.1.1' },
          body,
          duplex: 'half',
        };
        const response = await route.handler(new Request(url, init), {
          params: Promise.resolve({ id: 'none' }),
        });
        const isLogin = route.path === '/api/login' && route.method === 'POST';
        expect([route.path, response.status, read <= (isLogin ? 5 * 1024 : 0)]).toEqual([
          route.path,
          isLogin ? 413 : 401,
          true,
        ]);
      }
    });

    it('let a program in that sends it', async () => {
      const authorization = 'Bearer a good password';
      const program = { ...json, authorization, [PEER_HEADER]: '10.1.1.2' };
      for (const route of routes.filter(({ path }) => !path.startsWith('/api/login'))) {
        const response = await send(route, program, validBody(route.path));
        expect([401, 429], `${route.method} ${route.path}`).not.toContain(response.status);
      }
      const models = routes.find(({ path }) => path === '/api/simulator/v1/models');
      expect(
        models &&
          (await send(models, { ...OWN, [PEER_HEADER]: '10.1.1.2', 'x-api-key': 'a good password' })).status,
      ).toBe(200);
    });
  });

  it('say little when something of ours fails, and everything in the log', async () => {
    await closeDatabase();
    process.env.LOOPBENCH_DATA = '/dev/null/nowhere';
    const list = routes.find(({ method, path }) => method === 'GET' && path === '/api/sessions');
    const response = list && (await send(list, OWN));
    const text = await response?.text();
    expect(response?.status).toBe(500);
    expect(text).toContain('internal');
    expect(text).not.toContain('/dev/null');
  });
});

function validBody(path: string): string {
  if (path === '/api/sessions/{id}/fork') return JSON.stringify({ turnId: 'x' });
  if (path.endsWith('/results')) return JSON.stringify({ results: [{ tool_use_id: 'x', content: 'y' }] });
  if (path.endsWith('/repeats')) return JSON.stringify({ times: 2 });
  if (path.endsWith('/apply-preset')) return JSON.stringify({ presetId: 'x' });
  if (path.endsWith('/runs')) return JSON.stringify({ content: 'Hello' });
  return '{}';
}
