import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { getPrisma } from '@/lib/server/db/database';
import { call, createSession, startRun, startTestServer } from '@/lib/server/testing/test-api';
import { PEER_HEADER } from './mark-peers';

const server = startTestServer();
afterAll(() => server.end());

const PASSWORD = 'a good password';
const HOUR = 3_600_000;
let clients = 0;

/** Somebody at an address nobody used before. */
function newClient(): Record<string, string> {
  clients += 1;
  return { [PEER_HEADER]: `10.0.${clients >> 8}.${clients & 255}` };
}

beforeEach(() => {
  process.env.LOOPBENCH_PASSWORD = PASSWORD;
});
afterEach(() => {
  vi.useRealTimers();
  delete process.env.LOOPBENCH_PASSWORD;
  delete process.env.LOOPBENCH_URL;
});

const tryPassword = (password: string, headers: Record<string, string> = newClient()) =>
  call('POST', '/api/login', { password }, headers);

/** Logs in and returns the cookie as a browser sends it back. */
async function logIn(headers: Record<string, string> = newClient()): Promise<{ cookie: string }> {
  const response = await tryPassword(PASSWORD, headers);
  expect(response.status).toBe(204);
  return { cookie: response.headers.getSetCookie()[0]?.split(';')[0] ?? '' };
}

const isIn = async (headers: Record<string, string>) =>
  (await call('GET', '/api/sessions', undefined, headers)).status === 200;

describe('logging in', () => {
  it('gives a cookie no script reads, with 256 random bits that are kept nowhere', async () => {
    const first = (await tryPassword(PASSWORD)).headers.getSetCookie();
    const [second] = (await tryPassword(PASSWORD)).headers.getSetCookie();
    expect(first).toHaveLength(1);
    expect(first[0]).toMatch(/^loopbench-login=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=604800$/);
    expect(second).not.toBe(first[0]);
    const token = /=([\w-]{43})/.exec(first[0] ?? '')?.[1] ?? '';
    const prisma = await getPrisma();
    const rows = JSON.stringify(await prisma.login.findMany());
    expect(rows).not.toContain(token);
    expect(rows).not.toContain(PASSWORD);
    expect(await isIn({ cookie: `theme=dark; loopbench-login=${token}` })).toBe(true);
  });

  it('binds the cookie to its host and to TLS where the public address has it', async () => {
    process.env.LOOPBENCH_URL = 'https://bench.example.com';
    const seen = { host: 'bench.example.com', origin: 'https://bench.example.com' };
    const response = await tryPassword(PASSWORD, { ...newClient(), ...seen });
    expect(response.headers.getSetCookie()[0]).toMatch(
      /^__Host-loopbench-login=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure; Max-Age=604800$/,
    );
    // A proxy that names the server as it calls it.
    const plain = await tryPassword(PASSWORD, { ...newClient(), origin: 'https://bench.example.com' });
    expect(plain.headers.getSetCookie()[0]).toMatch(/^__Host-/);
    expect((await tryPassword(PASSWORD)).headers.getSetCookie()[0]).toMatch(/^loopbench-login=/);
    const forged = await tryPassword(PASSWORD, {
      host: 'bench.example.com',
      origin: 'http://bench.example.com',
    });
    expect(forged.status).toBe(403);
  });

  it('fails for a wrong password, in JSON', async () => {
    const response = await tryPassword('a bad password');
    expect(response.status).toBe(401);
    expect(response.headers.getSetCookie()).toEqual([]);
    expect(await response.json()).toEqual({
      error: { code: 'unauthorized', message: 'That is not the password.' },
    });
  });

  it('takes five wrong tries, however close together; then not even the right one, elsewhere still', async () => {
    const client = newClient();
    const tries = Array.from({ length: 50 }, (_, index) => tryPassword(`guess ${index}`, client));
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(45);
    const right = await tryPassword(PASSWORD, client);
    expect(right.status).toBe(429);
    expect(Number(right.headers.get('retry-after'))).toBeGreaterThan(890);
    expect((await right.json()).error.message).toContain('15 minutes');
    const program = { ...client, authorization: `Bearer ${PASSWORD}` };
    expect((await call('GET', '/api/sessions', undefined, program)).status).toBe(429);
    await logIn();
  });

  it('counts a program that sends a wrong password', async () => {
    const client = newClient();
    for (let index = 0; index < 5; index += 1) {
      expect(await isIn({ ...client, authorization: `Bearer guess ${index}` })).toBe(false);
    }
    expect((await tryPassword(PASSWORD, client)).status).toBe(429);
  });

  it('tells people behind the proxy apart, and believes nobody else about who they are', async () => {
    const guess = async (headers: Record<string, string>) => {
      for (let index = 0; index < 5; index += 1) await tryPassword('wrong', headers);
    };
    process.env.LOOPBENCH_URL = 'https://bench.example.com';
    const proxy = { [PEER_HEADER]: '127.0.0.1' };
    await guess({ ...proxy, 'x-forwarded-for': '198.51.100.1' });
    const blocked = { ...proxy, 'x-forwarded-for': '203.0.113.9, 198.51.100.1' };
    expect((await tryPassword(PASSWORD, blocked)).status).toBe(429);
    await logIn({ ...proxy, 'x-forwarded-for': '198.51.100.1, 203.0.113.9' });

    const direct = newClient();
    for (let index = 0; index < 5; index += 1) {
      await tryPassword('wrong', { ...direct, 'x-forwarded-for': `203.0.113.${index + 20}` });
    }
    expect((await tryPassword(PASSWORD, { ...direct, 'x-forwarded-for': '203.0.113.30' })).status).toBe(429);

    await guess({ [PEER_HEADER]: '2001:db8:0:7::1' });
    expect((await tryPassword(PASSWORD, { [PEER_HEADER]: '2001:db8::7:1:2:3:4' })).status).toBe(429);
    await logIn({ [PEER_HEADER]: '2001:db8:0:8::1' });
  });
});

describe('a login', () => {
  it('lasts while it is used, and 12 hours after', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const login = await logIn();
    for (let hours = 0; hours < 36; hours += 11) {
      vi.setSystemTime(Date.now() + 11 * HOUR);
      expect(await isIn(login)).toBe(true);
    }
    vi.setSystemTime(Date.now() + 12 * HOUR + 1000);
    expect(await isIn(login)).toBe(false);
  });

  it('lasts 7 days however much it is used, and leaves no row behind', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const login = await logIn();
    for (let hours = 0; hours < 160; hours += 8) {
      vi.setSystemTime(Date.now() + 8 * HOUR);
      expect(await isIn(login)).toBe(true);
    }
    vi.setSystemTime(Date.now() + 8 * HOUR);
    expect(await isIn(login)).toBe(false);
    await logIn();
    const prisma = await getPrisma();
    expect(await prisma.login.count()).toBe(1);
  });

  it('is noted as used once a minute at most', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const prisma = await getPrisma();
    await prisma.login.deleteMany();
    const login = await logIn();
    const readSeen = async () => (await prisma.login.findFirstOrThrow()).lastSeenAt.getTime();
    const begun = await readSeen();
    vi.setSystemTime(begun + 59_000);
    await isIn(login);
    expect(await readSeen()).toBe(begun);
    vi.setSystemTime(begun + 61_000);
    await isIn(login);
    expect(await readSeen()).toBe(begun + 61_000);
  });

  it('ends in one browser, or in all of them', async () => {
    const [here, there] = [await logIn(), await logIn()];
    const left = await call('DELETE', '/api/login', {}, here);
    expect(left.status).toBe(204);
    expect(left.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^__Host-loopbench-login=; .*Secure; Max-Age=0$/),
      expect.stringMatching(/^loopbench-login=; .*Max-Age=0$/),
    ]);
    expect([await isIn(here), await isIn(there)]).toEqual([false, true]);
    const another = await logIn();
    expect((await call('DELETE', '/api/logins', {}, another)).status).toBe(204);
    expect([await isIn(there), await isIn(another)]).toEqual([false, false]);
  });

  it('ends with the password it was given for', async () => {
    const login = await logIn();
    process.env.LOOPBENCH_PASSWORD = 'another password';
    expect(await isIn(login)).toBe(false);
  });

  it('takes the streams of events with it, and says so', async () => {
    const session = await withPassword(() => createSession({ tools: [] }));
    const run = await withPassword(() => startRun(session.id, { content: 'Hello', mode: 'step' }));
    const [here, there] = [await logIn(), await logIn()];
    const follow = async (headers: Record<string, string>) => {
      const response = await call('GET', `/api/runs/${run.id}/events`, undefined, headers);
      expect(response.status).toBe(200);
      expect(response.headers.get('x-accel-buffering')).toBe('no');
      return response.text();
    };
    const [mine, other] = [follow(here), follow(there)];
    let isOtherOver = false;
    void other.then(() => {
      isOtherOver = true;
    });
    await waitForStreams(2);
    await call('DELETE', '/api/login', {}, here);
    expect(await mine).toMatch(/event: logged-out\ndata: \{\}\n\n$/);
    expect(isOtherOver).toBe(false);
    await call('DELETE', '/api/logins', {}, there);
    expect(await other).toMatch(/event: logged-out\ndata: \{\}\n\n$/);
  });
});

/** The helpers of the tests are programs without a password. */
async function withPassword<T>(work: () => Promise<T>): Promise<T> {
  delete process.env.LOOPBENCH_PASSWORD;
  try {
    return await work();
  } finally {
    process.env.LOOPBENCH_PASSWORD = PASSWORD;
  }
}

const waitForStreams = (count: number) =>
  vi.waitFor(() => {
    const { loopbenchStreams } = globalThis as { loopbenchStreams?: Map<unknown, unknown> };
    expect(loopbenchStreams?.size).toBe(count);
  });
