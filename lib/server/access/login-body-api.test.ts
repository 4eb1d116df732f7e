import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { POST } from '@/app/api/login/route';
import { limits } from '@/lib/core/limits/limits.mjs';
import { call, createSession, startTestServer } from '@/lib/server/testing/test-api';
import { PEER_HEADER } from './mark-peers';

const server = startTestServer();
afterAll(() => server.end());

const PASSWORD = 'a good password';
beforeEach(() => {
  process.env.LOOPBENCH_PASSWORD = PASSWORD;
});
afterEach(() => {
  delete process.env.LOOPBENCH_PASSWORD;
});

const bodies: [string, unknown][] = [
  ['is no JSON', '{"password": '],
  ['is larger than any password', { password: 'x'.repeat(5000) }],
  ['holds none', { pass: 'word' }],
];

describe('a login whose body', () => {
  it.each(bodies)('%s is a wrong try as any other', async (title, body) => {
    const client = { [PEER_HEADER]: `10.2.0.${bodies.findIndex(([each]) => each === title)}` };
    for (let round = 0; round < 5; round += 1)
      expect([400, 413]).toContain((await call('POST', '/api/login', body, client)).status);
    const blocked = await call('POST', '/api/login', { password: PASSWORD }, client);
    expect(blocked.status).toBe(429);
    expect(Number(blocked.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

it('a login whose body never comes to its end is answered within seconds, as a wrong try', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const dribble = () => {
      const init: RequestInit & { duplex: 'half' } = {
        method: 'POST',
        headers: { 'content-type': 'application/json', host: '127.0.0.1:3000', [PEER_HEADER]: '10.4.0.1' },
        body: new ReadableStream({
          start: (controller) => controller.enqueue(Buffer.from('{"password": "')),
        }),
        duplex: 'half',
      };
      return new Request('http://127.0.0.1:3000/api/login', init);
    };
    const tries = Array.from({ length: 6 }, () => POST(dribble(), {}));
    await vi.advanceTimersByTimeAsync(limits.loginBodyMs.value);
    const answers = await Promise.all(tries);
    expect(answers.map(({ status }) => status)).toEqual(tries.map(() => 408));
    expect((await POST(dribble(), {})).status).toBe(429);
  } finally {
    vi.useRealTimers();
  }
});

describe('links that lead nowhere', () => {
  it('are answered 60 times in 15 minutes, and reading one that is there is not counted', async () => {
    delete process.env.LOOPBENCH_PASSWORD;
    const { id } = await createSession({ messages: [{ role: 'user', content: 'Hello' }] });
    const made = await call('POST', `/api/sessions/${id}/shares`, {});
    const token = new URL((await made.json()).url).pathname.slice('/s/'.length);
    const client = { [PEER_HEADER]: '10.3.0.1' };
    const read = async (name: string, headers = client) =>
      (await call('GET', `/api/shared/${name}`, undefined, headers)).status;
    for (let round = 0; round < 60; round += 1) {
      expect(await read(token)).toBe(200);
      expect(await read(`nothing-${round}`)).toBe(404);
    }
    expect([await read('nothing'), await read(token)]).toEqual([429, 429]);
    expect((await call('POST', `/api/shared/${token}/fork`, {}, client)).status).toBe(429);
    expect(await read(token, { [PEER_HEADER]: '10.3.0.2' })).toBe(200);
  });
});
