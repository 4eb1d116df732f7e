import { spawn } from 'node:child_process';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { fileURLToPath } from 'node:url';
import Anthropic from '@anthropic-ai/sdk';
import { expect, test } from './story';

const launcher = fileURLToPath(new URL('../lib/command/serve.mjs', import.meta.url));

/** Whether something listens at an address. */
function isReachable(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 2000 });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    for (const event of ['error', 'timeout']) {
      socket.once(event, () => {
        socket.destroy();
        resolve(false);
      });
    }
  });
}

test('listens on this machine alone', async ({ server }) => {
  const port = Number(new URL(server.url).port);
  expect(await isReachable('127.0.0.1', port)).toBe(true);
  const others = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal }) => !internal);
  for (const { address, scopeid } of others) {
    const host = scopeid ? `${address}%${scopeid}` : address;
    expect([host, await isReachable(host, port)]).toEqual([host, false]);
  }
  expect(await isReachable('::1', port)).toBe(false);
});

for (const spelling of [
  '0.0.0.0',
  '::',
  '0',
  '0x0',
  '00.00.00.00',
  '[::]',
  '::ffff:0.0.0.0',
  '0:0:0:0:0:0:0:0',
]) {
  test(`does not open to the network for HOSTNAME=${spelling} alone`, async () => {
    const env = {
      ...process.env,
      HOSTNAME: spelling,
      PORT: '',
      LOOPBENCH_PASSWORD: '',
      LOOPBENCH_ALLOW_NETWORK: '1',
    };
    const child = spawn(process.execPath, [launcher], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
    const code = await new Promise((resolve) => child.once('exit', resolve));
    expect(code).toBe(1);
    expect(said).not.toContain('ready at');
  });
}

test('pages carry a strict policy and belong in no frame', async ({ request, server }) => {
  const headers = (await request.get(server.url)).headers();
  const policy = headers['content-security-policy'] ?? '';
  expect(policy).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic'(;|$)/);
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain('unsafe-eval');
  expect((await request.get(server.url)).headers()['content-security-policy']).not.toBe(policy);
});

test.describe('a script that got into the page', () => {
  test.use({ expectedFaults: /Content Security Policy/ });

  test('does not run', async ({ page, server }) => {
    await page.goto(server.url);
    const outcome = await page.evaluate(() => {
      const stopped = new Promise((resolve) => {
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
          resolve(effectiveDirective),
        );
      });
      const intruder = document.createElement('div');
      intruder.innerHTML = '<img src="/no-such" onerror="window.hacked = true">';
      document.body.append(intruder);
      return stopped;
    });
    expect(outcome).toBe('script-src-attr');
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  });
});

test('a page opened under another name is refused', async ({ request, server }) => {
  const response = await request.get(server.url, { headers: { host: 'evil.example' } });
  expect(response.status()).toBe(403);
});

test('text of the model runs nothing and calls nobody', async ({ page, request, server }) => {
  const hostile = [
    '<script>window.hacked = 1</script><img src=x onerror="window.hacked = 2">',
    '![pixel](http://evil.example/pixel.png) [click](javascript:window.hacked=3)',
    '<iframe src="http://evil.example"></iframe>',
  ].join('\n\n');
  const created = await request.post(`${server.url}/api/sessions`, {
    data: {
      messages: [
        { role: 'user', content: hostile },
        { role: 'assistant', content: [{ type: 'text', text: hostile }] },
      ],
    },
  });
  await page.goto(`${server.url}/sessions/${(await created.json()).id}`);
  // What the server laid out stands there too until the page takes its place.
  const conversation = page.getByRole('region', { name: 'Conversation' });
  await expect(conversation.getByText('[image: pixel]')).toBeVisible();
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  expect(await page.locator('iframe, main img, main script').count()).toBe(0);
});

test('any script with the SDK can point at the simulator', async ({ server }) => {
  const client = new Anthropic({ apiKey: 'any', baseURL: `${server.url}/api/simulator`, maxRetries: 1 });
  const tools: Anthropic.Tool[] = [
    {
      name: 'get_weather',
      description: 'Gets the current weather of a location.',
      input_schema: {
        type: 'object',
        properties: { location: { type: 'string', description: 'City and state, e.g. San Francisco, CA' } },
        required: ['location'],
      },
    },
  ];
  const question: Anthropic.MessageParam = { role: 'user', content: 'What is the weather in Oslo?' };
  const params = { model: 'claude-sonnet-4-6', max_tokens: 1000, tools, messages: [question] };
  const whole = await client.messages.create(params);
  const streamed = await client.messages.stream(params).finalMessage();
  expect(streamed.content).toEqual(whole.content);
  const call = whole.content.find((block) => block.type === 'tool_use');
  expect(call).toMatchObject({ name: 'get_weather', input: { location: 'Oslo' } });

  const result = {
    type: 'tool_result' as const,
    tool_use_id: call?.id ?? '',
    content: '7 degrees, light rain',
  };
  const messages: Anthropic.MessageParam[] = [
    question,
    { role: 'assistant', content: whole.content },
    { role: 'user', content: [result] },
  ];
  const answer = await client.messages.create({ ...params, messages });
  expect(answer.content).toMatchObject([{ type: 'text', text: expect.stringContaining('light rain') }]);

  const refused = await client.messages
    .create({ ...params, messages: messages.slice(0, 2) })
    .catch((error) => error);
  expect(refused).toBeInstanceOf(Anthropic.BadRequestError);
  const models = await client.models.list();
  expect(models.data.map((model) => model.display_name)).toEqual(['Simulator (not Claude)']);
});
