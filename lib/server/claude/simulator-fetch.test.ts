import { describe, expect, it } from 'vitest';
import type { JsonObject } from '@/lib/core/claude/message';
import { createSimulatorFetch, simulateMessage } from './simulator-fetch';

const ask = async (input_schema: JsonObject, extra: JsonObject = {}) => {
  const tool = { name: 'get_order', description: 'Looks an order up.', input_schema, ...extra };
  const messages = [{ role: 'user', content: 'Where is order 48810?' }];
  const body = { model: 'simulator', max_tokens: 1000, messages, tools: [tool] };
  return simulateMessage(body, { attempt: 0, pace: 'instant' });
};

/** What was asked for, and the longest the event loop stood still meanwhile, in milliseconds. */
async function watchLoop<T>(work: () => Promise<T>): Promise<{ done: T; standstill: number }> {
  let standstill = 0;
  let last = performance.now();
  const tick = () => {
    standstill = Math.max(standstill, performance.now() - last);
    last = performance.now();
  };
  const timer = setInterval(tick, 5);
  const done = await work().finally(() => clearInterval(timer));
  tick();
  return { done, standstill };
}

/** Alternatives that double at every step, down to a plain text. */
const doubling: JsonObject = {
  type: 'object',
  properties: { id: { $ref: '#/$defs/d0' } },
  required: ['id'],
  $defs: Object.fromEntries(
    Array.from({ length: 12 }, (_, level) => [
      `d${level}`,
      level === 11 ? { type: 'string' } : { anyOf: Array(20).fill({ $ref: `#/$defs/d${level + 1}` }) },
    ]),
  ),
};

describe('simulateMessage', () => {
  it('answers a request that calls for a tool', async () => {
    const response = await ask({ type: 'object', properties: { order_id: { type: 'string' } } });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ stop_reason: 'tool_use', model: 'simulator' });
  });

  it.each<[string, JsonObject, JsonObject]>([
    [
      'a pattern hangs on an example',
      { type: 'object', properties: { id: { type: 'string', pattern: '^(?=a)(a+)+$' } } },
      { input_examples: [{ id: `${'a'.repeat(29)}!` }] },
    ],
    ['references multiply while an input is made up', doubling, {}],
  ])(
    'leaves the server free, and refuses for good, when %s',
    async (_title, schema, extra) => {
      const { done: response, standstill } = await watchLoop(() => ask(schema, extra));
      expect(standstill).toBeLessThan(1000);
      // Not a status the SDK repeats: the same request would take as long again.
      expect(response.status).toBe(400);
      expect(response.headers.get('request-id')).toMatch(/^req_01/);
      expect(await response.json()).toMatchObject({
        type: 'error',
        error: { type: 'invalid_request_error', message: expect.stringContaining('3 seconds') },
      });
    },
    30_000,
  );
});

describe('a stream that is broken off on purpose', () => {
  const body = Buffer.from(
    JSON.stringify({
      ...{ model: 'simulator', max_tokens: 100, stream: true },
      messages: [{ role: 'user', content: 'simulate: cut stream' }],
    }),
  );
  const send = async (scope: string) => {
    const response = await createSimulatorFetch('instant', scope)('http://x.invalid/v1/messages', { body });
    return { headers: response.headers, isWhole: (await response.text()).includes('message_stop') };
  };

  it('is whole when it is asked for again in the same conversation, and breaks off anew after that', async () => {
    const course = [await send('a'), await send('b'), await send('a'), await send('a')];
    expect(course.map(({ isWhole }) => isWhole)).toEqual([false, false, true, false]);
    expect(course[0]?.headers.get('x-accel-buffering')).toBe('no');
  });
});

describe('a request that fails on purpose', () => {
  const body = Buffer.from(
    JSON.stringify({
      ...{ model: 'simulator', max_tokens: 100, metadata: { simulator: 'http-529' } },
      messages: [{ role: 'user', content: 'Hello' }],
    }),
  );
  const send = async (repeated: number) => {
    const headers = { 'x-stainless-retry-count': String(repeated) };
    const url = 'http://x.invalid/v1/messages';
    return (await createSimulatorFetch('instant', 'http-529')(url, { body, headers })).status;
  };

  it('fails with the repeats of the SDK, and goes well when the turn is retried', async () => {
    const course = [await send(0), await send(1), await send(2), await send(0), await send(0)];
    expect(course).toEqual([529, 529, 529, 200, 529]);
  });
});

describe('the headers of a request', () => {
  const body = Buffer.from(
    JSON.stringify({
      ...{ model: 'simulator', max_tokens: 100 },
      messages: [{ role: 'user', content: 'Hello' }],
    }),
  );
  const send = (headers: Record<string, string>) =>
    createSimulatorFetch('instant')('http://x.invalid/v1/messages', { body, headers });

  it('anthropic-workspace-id is named in the answer', async () => {
    const { headers } = await send({ 'anthropic-workspace-id': 'wrkspc_1' });
    expect(headers.get('anthropic-workspace-id')).toBe('wrkspc_1');
  });

  it.each([
    ['fast-mode-2026-02-01, compact-2026-09-04', 200, undefined],
    ['fast mode', 400, /^Unexpected value\(s\) `fast mode` for the `anthropic-beta` header/],
    ['mcp-client-2025-11-20,mcp-client-2026-09-15', 400, /cannot be combined/],
  ])('anthropic-beta: %s', async (betas, status, told) => {
    const response = await send({ 'anthropic-beta': betas });
    expect(response.status).toBe(status);
    if (told)
      expect(await response.json()).toMatchObject({ error: { message: expect.stringMatching(told) } });
  });
});
