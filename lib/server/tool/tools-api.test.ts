import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { call, startTestServer } from '@/lib/server/testing/test-api';

const server = startTestServer();
afterAll(() => server.end());

const post = (path: string, sent: unknown) => call('POST', `/api/tools/${path}`, sent);

describe('POST /api/tools/import', () => {
  it('makes tools of a text, its digits kept', async () => {
    const text =
      '{"tools":[{"name":"get.order","title":"Order","inputSchema":{"type":"object","properties":{"id":{"const":12345678901234567890}}}}]}';
    const response = await post('import', { text });
    expect(response.status).toBe(200);
    const answered = await response.text();
    expect(answered).toContain('12345678901234567890');
    expect(JSON.parse(answered)).toMatchObject({
      format: 'mcp',
      tools: [
        {
          definition: { name: 'get_order', description: 'Order', input_schema: { type: 'object' } },
          findings: expect.arrayContaining([
            expect.objectContaining({ tool: 0, id: 'property-descriptions' }),
          ]),
        },
      ],
      problems: [],
    });
  });

  it('makes them of what stands at an address the operator named', async () => {
    const upstream = createServer((request, response) => {
      response.writeHead(request.url === '/tools' ? 200 : 404).end('[{"name":"a","parameters":{}}]');
    });
    await new Promise<void>((resolve) => {
      upstream.listen(0, '127.0.0.1', resolve);
    });
    const origin = `127.0.0.1:${(upstream.address() as AddressInfo).port}`;
    const url = `http://${origin}/tools`;
    try {
      const before = await post('import', { url });
      expect(before.status).toBe(400);
      process.env.LOOPBENCH_HTTP_ALLOW = origin;
      const { tools } = await (await post('import', { url })).json();
      expect(tools).toMatchObject([{ definition: { name: 'a' } }]);
      const missing = await post('import', { url: `http://${origin}/other` });
      expect(await missing.json()).toMatchObject({
        error: { message: expect.stringContaining('status 404') },
      });
    } finally {
      delete process.env.LOOPBENCH_HTTP_ALLOW;
      upstream.closeAllConnections();
      upstream.close();
    }
  });

  it.each<[string, unknown]>([
    ['nothing', {}],
    ['a list', [null]],
    ['no text', { text: 7 }],
    ['an empty text', { text: '' }],
    ['text and address', { text: 'x', url: 'https://example.com' }],
    ['a form nobody knows', { text: '[]', format: 'cobol' }],
    ['plain text', { text: 'Once upon a time' }],
    ['5 MB of brackets', { text: '['.repeat(5_000_000) }],
    ['5 MB of words', { text: '{ word '.repeat(700_000) }],
    ['bytes', { text: '\u0001\u0002{\u0003\u0004' }],
    ['another form than it is in', { text: '[{"name":"a","parameters":{}}]', format: 'openapi' }],
    ['a file', { url: 'file:///etc/passwd' }],
    ['this machine', { url: 'http://127.0.0.1:1/' }],
  ])('%s is refused, and said why', async (_what, sent) => {
    const response = await post('import', sent);
    expect(response.status).toBe(400);
    const { error } = await response.json();
    expect(error.message.length).toBeGreaterThan(10);
  });
});

describe('POST /api/tools/export', () => {
  const tool = {
    name: 'get_order',
    description: 'Reads an order.',
    input_schema: { type: 'object', properties: {} },
  };

  it('writes tools with the settings, the path and the mocks of a session that is named', async () => {
    const created = await call('POST', '/api/sessions', {
      config: { model: 'claude-opus-5', max_tokens: 99, system: 'Be brief.', loop: { max_steps: 7 } },
      tools: [
        {
          id: 'a',
          text: JSON.stringify(tool),
          answerer: { type: 'mock', rules: [{ result: { content: 'shipped' } }] },
          enabled: true,
        },
      ],
      draft: 'Where is order 7?',
    });
    expect(created.status).toBe(201);
    const { id } = await created.json();
    const response = await post('export', { tools: [tool], session: id, target: 'python' });
    expect(response.status).toBe(200);
    const { files } = await response.json();
    expect(files.map(({ name }: { name: string }) => name)).toEqual(['main.py']);
    for (const one of [
      'MAX_STEPS = 7',
      '99',
      'Be brief.',
      'Where is order 7?',
      'return "shipped"',
      'ANTHROPIC_API_KEY',
    ])
      expect(files[0].text).toContain(one);
  });

  it('keeps every digit', async () => {
    const text =
      '{"tools":[{"name":"a","input_schema":{"type":"object","properties":{"n":{"const":12345678901234567890}}}}],"target":"mcp-tools"}';
    const { files } = await (await post('export', text)).json();
    expect(files[0].text).toContain('12345678901234567890');
  });

  it.each<[string, number, unknown]>([
    ['nothing', 400, {}],
    ['no list', 400, { tools: {}, target: 'python' }],
    ['no tool', 400, { tools: [null], target: 'python' }],
    ['a target nobody knows', 400, { tools: [], target: 'cobol' }],
    ['too many', 400, { tools: Array.from({ length: 1001 }, () => tool), target: 'zod' }],
    ['a session that is not there', 404, { tools: [tool], target: 'python', session: 'ses_none' }],
    ['a session that is a number', 400, { tools: [tool], target: 'python', session: 7 }],
  ])('%s is refused', async (_what, status, sent) => {
    const response = await post('export', sent);
    expect(response.status).toBe(status);
    expect((await response.json()).error.message.length).toBeGreaterThan(10);
  });

  it('takes settings that are of no use as none', async () => {
    const odd = {
      messages: 7,
      loop: [],
      betas: {},
      config: null,
      turns: [null],
      tools: [7],
      max_tokens: null,
    };
    const response = await post('export', {
      tools: [{ ...tool, input_schema: 7 }],
      session: odd,
      target: 'go',
    });
    expect(response.status).toBe(200);
  });
});
