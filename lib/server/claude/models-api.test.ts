import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, it } from 'vitest';
import { startTestServer } from '@/lib/server/testing/test-api';
import { listModels } from './list-models';

const server = startTestServer();
const waiting: ServerResponse[] = [];
/** An API that takes requests and does not answer them by itself. */
const upstream = createServer((_request, response) => {
  waiting.push(response);
});

afterAll(async () => {
  upstream.closeAllConnections();
  upstream.close();
  await server.end();
});

it('asks a slow API once for all pages, keeps none of them waiting for it, and has the list when it comes', async () => {
  await new Promise<void>((resolve) => {
    upstream.listen(0, '127.0.0.1', resolve);
  });
  server.setModel(`http://127.0.0.1:${(upstream.address() as AddressInfo).port}`);
  const answers = await Promise.all(Array.from({ length: 12 }, () => listModels()));
  expect(waiting).toHaveLength(1);
  for (const { items, problem } of answers) {
    expect(items.map(({ id }) => id)).toEqual(['simulator']);
    expect(problem).toContain('has not come yet');
  }
  const last = listModels();
  const model = { id: 'claude-test', type: 'model', display_name: 'Claude Test', capabilities: null };
  waiting[0]
    ?.setHeader('content-type', 'application/json')
    .end(JSON.stringify({ data: [model], has_more: false, first_id: model.id, last_id: model.id }));
  expect((await last).items.map(({ id }) => id)).toEqual(['simulator', 'claude-test']);
  expect(await listModels()).toMatchObject({ problem: null });
  expect(waiting).toHaveLength(1);
});
