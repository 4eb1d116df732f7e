import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fillRoute } from '@/lib/core/api/fill-route';
import type { Operation } from '@/lib/core/api/operation';
import { findOperations, operations } from '@/lib/core/api/operations';
import { routes } from '@/lib/core/api/routes';
import { operationTags } from '@/lib/core/api/tags';
import { toOpenapi } from '@/lib/core/api/to-openapi';
import { findOperation, toRouteFile } from '@/lib/server/testing/find-route';
import { handle } from './handle';

describe('the list of operations', () => {
  it('has one for each route, under its name', () => {
    expect(operations.map(({ id }) => id).sort()).toEqual(Object.keys(routes).sort());
    const calls = Object.fromEntries(operations.map(({ id, method, path }) => [id, `${method} ${path}`]));
    expect(calls).toEqual(routes);
    expect(new Set(Object.values(routes)).size).toBe(operations.length);
  });

  it.each(operations.map((operation) => [operation.id, operation] as const))(
    '%s has a name for generated clients, a tag, and a file where the framework looks for its handler',
    (id, { tag, path, method }) => {
      expect(id).toMatch(/^[a-z][A-Za-z]+$/);
      expect(Object.keys(operationTags)).toContain(tag);
      expect(existsSync(toRouteFile(path))).toBe(true);
      const paths = toOpenapi().paths as Record<string, Record<string, object>>;
      expect(paths[path]?.[method.toLowerCase()]).toMatchObject({ operationId: id, tags: [tag] });
    },
  );
});

it('no path is written out in what calls the API', () => {
  const files = ['app', 'components', 'lib/client'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  );
  const sources = files.filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file));
  expect(sources.length).toBeGreaterThan(200);
  const written = sources.filter((file) => /['"`]\/api\//.test(readFileSync(file, 'utf8')));
  expect(written).toEqual([]);
});

describe('one more operation', () => {
  const pingOperation = {
    id: 'ping',
    tag: 'meta',
    method: 'POST',
    path: '/api/sessions/{id}/ping/{name}',
    summary: 'Answer',
    status: 200,
    body: z.object({ times: z.number() }),
    response: z.object({ said: z.string() }),
  } as const satisfies Operation;
  const all = [...operations, ...findOperations([{ pingOperation, other: 7 }])];

  it('is found where it is exported, described, and called by its address', async () => {
    const paths = toOpenapi(all).paths as Record<string, object>;
    expect(paths[pingOperation.path]).toMatchObject({
      post: { operationId: 'ping', tags: ['meta'], parameters: [{ name: 'id' }, { name: 'name' }] },
    });
    const { method, address } = fillRoute('POST /api/sessions/{id}/ping/{name}', { id: 'ses_1', name: 'a' });
    const found = findOperation(all, method, address);
    expect(found).toEqual({ operation: pingOperation, params: { id: 'ses_1', name: 'a' } });
    expect(toRouteFile(pingOperation.path)).toBe('app/api/sessions/[id]/ping/[name]/route.ts');
    const handler = handle(pingOperation, async ({ params, body }) => ({
      said: params.name.repeat(body.times),
    }));
    const request = new Request(`http://127.0.0.1:3000${address}`, {
      method,
      headers: { host: '127.0.0.1:3000', 'content-type': 'application/json' },
      body: '{"times": 3}',
    });
    const response = await handler(request, { params: Promise.resolve(found?.params ?? {}) });
    expect(await response.json()).toEqual({ said: 'aaa' });
  });

  it('does not stand in for one that is spelled out', () => {
    const taken = findOperation(all, 'GET', '/api/sessions/count');
    expect(taken?.operation.id).toBe('countSessions');
    expect(findOperation(all, 'GET', '/api/sessions/ses_1')?.operation.id).toBe('getSession');
    expect(findOperation(all, 'GET', '/api/nothing')).toBeUndefined();
  });
});

describe('the address of a call', () => {
  it.each([
    ['GET /api/runs/{id}', { id: 'a/b c' }, {}, '/api/runs/a%2Fb%20c'],
    [
      'GET /api/sessions',
      {},
      { query: 'x & y', limit: 100, cursor: undefined },
      '/api/sessions?query=x+%26+y&limit=100',
    ],
  ])('%s is filled in', (route, params, query, address) => {
    expect(fillRoute(route, params, query)).toEqual({ method: 'GET', address });
  });

  it('is not made without its parameters', () => {
    expect(() => fillRoute('GET /api/runs/{id}', {})).toThrow('needs "id"');
  });
});
