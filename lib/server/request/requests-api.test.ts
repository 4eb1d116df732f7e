import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { body, getOrder, hello } from '@/lib/core/testing/request-bodies';
import { call, startTestServer } from '@/lib/server/testing/test-api';

const server = startTestServer();

interface Asked {
  body: Record<string, unknown>;
  betas: unknown;
}

/** An API that counts a token for each system prompt, ten for each message, a hundred for each tool, a thousand for a choice. */
const asked: Asked[] = [];
let isRefused = (_sent: Record<string, unknown>): boolean => false;
const upstream = createServer(async (request: IncomingMessage, response) => {
  const text = await new Response(request as unknown as ReadableStream).text();
  const sent = JSON.parse(text);
  asked.push({ body: sent, betas: request.headers['anthropic-beta'] });
  const count = (list: unknown[] = []) => list.length;
  const input_tokens =
    (sent.system ? 1 : 0) +
    10 * count(sent.messages) +
    100 * count(sent.tools) +
    (sent.tool_choice ? 1000 : 0);
  const error = { type: 'error', error: { type: 'invalid_request_error', message: 'No such thing.' } };
  response
    .writeHead(isRefused(sent) ? 400 : 200, { 'content-type': 'application/json' })
    .end(JSON.stringify(isRefused(sent) ? error : { input_tokens }));
});

beforeAll(async () => {
  await new Promise<void>((resolve) => {
    upstream.listen(0, '127.0.0.1', resolve);
  });
  server.setModel(`http://127.0.0.1:${(upstream.address() as AddressInfo).port}`);
});
afterAll(async () => {
  upstream.closeAllConnections();
  upstream.close();
  await server.end();
});

const post = (path: string, sent: unknown) => call('POST', `/api/requests/${path}`, sent);
const other = { ...getOrder, name: 'other' };
const later = { ...getOrder, name: 'later', defer_loading: true };

describe('POST /api/requests/check', () => {
  it('tells what is wrong with a request, where, and how to mend it', async () => {
    const response = await post('check', { request: body({ temperature: 1 }) });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      problems: [
        {
          id: 'sampling-removed',
          severity: 'error',
          path: 'temperature',
          message: 'The API no longer takes temperature. Remove it.',
          source: 'API versions: 2026-10-21',
          fix: { label: 'Remove temperature', edits: [{ op: 'remove', path: '/temperature' }] },
        },
      ],
    });
  });

  it('checks a request with long schemas away from everybody else', async () => {
    const tools = Array.from({ length: 40 }, (_, index) => ({
      ...getOrder,
      name: `tool_${index}`,
      description: 'x'.repeat(1000),
    }));
    const response = await post('check', { request: body({ tools: [...tools, { name: 'a b' }] }) });
    const { problems } = await response.json();
    expect(problems.map(({ path }: { path: string }) => path)).toContain('tools.40.name');
  });
});

describe('POST /api/requests/repair', () => {
  it('makes a request of a pasted text, its digits kept', async () => {
    const text =
      '{"model":"claude-opus-5","max_tokens":5,"messages":[{"role":"user","content":"x"}],"tools":[{"name":"a","input_schema":{"type":"object","properties":{"n":{"const":12345678901234567890}}}}],}';
    const response = await post('repair', { text });
    expect(response.status).toBe(200);
    const answered = await response.text();
    expect(answered).toContain('12345678901234567890');
    expect(JSON.parse(answered)).toMatchObject({
      request: { messages: [{ role: 'user', content: 'x' }] },
      changes: [{ path: '', message: 'The text was not quite JSON; its syntax was mended.' }],
    });
  });

  it('refuses what is no request', async () => {
    const response = await post('repair', { text: 'Once upon a time' });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { code: 'bad_request' } });
  });
});

describe('POST /api/requests/count-tokens', () => {
  const request = body({
    system: 'Be brief.',
    tools: [getOrder, later, other],
    tool_choice: { type: 'auto' },
    betas: ['context-management-2025-06-27'],
  });

  it('has the API count, and takes the parts from each other', async () => {
    asked.length = 0;
    const response = await post('count-tokens', { request });
    expect(await response.json()).toEqual({
      total: 1311,
      system: 1,
      messages: 10,
      tools: ['get_order', 'later', 'other'].map((name) => ({ name, tokens: 1100 })),
      estimated: false,
    });
    expect(asked.every(({ body: sent }) => !('max_tokens' in sent) && !('betas' in sent))).toBe(true);
    expect(new Set(asked.map(({ betas }) => betas))).toEqual(new Set(['context-management-2025-06-27']));
  });

  it('counts without tools where only deferred ones would remain', async () => {
    const response = await post('count-tokens', { request: body({ tools: [getOrder, later] }) });
    expect((await response.json()).tools).toEqual([
      { name: 'get_order', tokens: 200 },
      { name: 'later', tokens: 100 },
    ]);
  });

  it('estimates for the simulator, by the same sums', async () => {
    asked.length = 0;
    const response = await post('count-tokens', { request: { ...request, model: 'simulator' } });
    const count = await response.json();
    expect(count).toMatchObject({ estimated: true });
    expect(asked).toEqual([]);
    expect(count.total).toBeGreaterThan(count.system + count.messages);
    for (const { tokens } of count.tools) expect(tokens).toBeGreaterThan(0);
  });

  it('estimates a part the API cannot count', async () => {
    isRefused = ({ tools }) => Array.isArray(tools) && tools.length === 1;
    const response = await post('count-tokens', { request: body({ tools: [getOrder, other] }) });
    isRefused = () => false;
    const count = await response.json();
    expect(count).toMatchObject({ total: 210, messages: 10, estimated: true });
    for (const { tokens } of count.tools) expect(tokens).toBeGreaterThan(0);
  });

  it('says why the API refuses a request', async () => {
    isRefused = () => true;
    const response = await post('count-tokens', { request });
    isRefused = () => false;
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      error: { code: 'request_invalid', message: 'No such thing.' },
    });
  });
});

describe.each(['check', 'repair', 'count-tokens'])('POST /api/requests/%s', (path) => {
  it.each([
    {},
    [null],
    7,
    { request: null },
    { request: 7 },
    { request: [] },
    { request: { tools: {}, messages: [hello], model: 'm' } },
    { request: { messages: 7 } },
    { request: { tools: [null], messages: [null], model: 'simulator' } },
    { text: null },
    { text: '[null]' },
    { text: '{"messages": [7, null, {"role": {}}], "tools": {"a": [1]}, "thinking": []}' },
  ])('takes %j without failing', async (sent) => {
    expect((await post(path, sent)).status).toBeLessThan(500);
  });
});
