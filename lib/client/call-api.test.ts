import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { call } from './call';
import { callApi } from './call-api';
import { isLoginAsked, resolveLogin, watchLogin } from './login-gate';
import { hasSlowCalls, watchSlowCalls } from './slow-calls';

afterEach(() => vi.unstubAllGlobals());

/** A server that lets nobody in until the password was given. */
function serve() {
  const state = { isLoggedIn: false, sent: [] as string[] };
  vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
    if (!state.isLoggedIn) {
      return Response.json(
        { error: { code: 'unauthorized', message: 'You are logged out.' } },
        { status: 401 },
      );
    }
    state.sent.push(`${init.method} ${path} ${init.body}`);
    return Response.json({ ok: true });
  });
  return state;
}

it('keeps what was to be written until the person has logged in again, and asks once for all of it', async () => {
  const server = serve();
  let asked = 0;
  const stop = watchLogin(() => {
    asked += isLoginAsked() ? 1 : 0;
  });
  const writes = [
    call('updateSession', { params: { id: '1' }, body: { title: 'New' } }),
    call('startRun', { params: { id: '1' }, body: { content: 'Hello' } }),
  ];
  await vi.waitFor(() => expect(isLoginAsked()).toBe(true));
  server.isLoggedIn = true;
  resolveLogin(true);
  expect(await Promise.all(writes)).toEqual([{ ok: true }, { ok: true }]);
  expect(server.sent).toEqual([
    'PATCH /api/sessions/1 {"title":"New"}',
    'POST /api/sessions/1/runs {"content":"Hello"}',
  ]);
  expect(asked).toBe(1);
  expect(isLoginAsked()).toBe(false);
  stop();
});

it('fails with the reason when the person would rather not log in', async () => {
  serve();
  const fork = callApi('/api/shared/x/fork', { method: 'POST', body: {} });
  await vi.waitFor(() => expect(isLoginAsked()).toBe(true));
  resolveLogin(false);
  await expect(fork).rejects.toMatchObject({ status: 401, message: 'You are logged out.' });
});

it('tells a wrong password at once, and asks for no login to log in', async () => {
  serve();
  await expect(
    callApi('/api/login', { method: 'POST', body: { password: 'wrong' }, waitsForLogin: false }),
  ).rejects.toMatchObject({ code: 'unauthorized' });
  expect(isLoginAsked()).toBe(false);
});

describe('a call without an answer', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  /** A server that takes connections and says nothing. */
  function hang() {
    vi.stubGlobal(
      'fetch',
      (_path: string, init: RequestInit = {}) =>
        new Promise((_resolve, reject) => {
          if (init.signal?.aborted) reject(new DOMException('aborted', 'AbortError'));
          init.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
        }),
    );
  }

  it('is told of after some seconds when it is to change something, until it has one', async () => {
    hang();
    const stop = new AbortController();
    const changes: boolean[] = [];
    const unwatch = watchSlowCalls(() => changes.push(hasSlowCalls()));
    const change = callApi('/api/runs/1/cancel', { method: 'POST', body: {}, signal: stop.signal });
    const reading = callApi('/api/sessions/1', { signal: stop.signal });
    const ended = Promise.allSettled([change, reading]);
    await vi.advanceTimersByTimeAsync(3000);
    expect(hasSlowCalls()).toBe(false);
    await vi.advanceTimersByTimeAsync(2000);
    expect(hasSlowCalls()).toBe(true);
    stop.abort();
    await ended;
    expect(changes).toEqual([true, false]);
    unwatch();
  });

  it('fails after its time, so that it can be tried again', async () => {
    hang();
    const call = callApi('/api/sessions/1', { answersWithinMs: 10_000 }).catch((error) => error);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await call).toMatchObject({ code: 'unreachable', status: 0 });
  });

  it('is ended by whoever asked, which is no failure of the server', async () => {
    hang();
    const stop = new AbortController();
    const call = callApi('/api/sessions/1', { signal: stop.signal }).catch((error) => error);
    stop.abort();
    expect((await call).name).toBe('AbortError');
    expect(await callApi('/api/sessions/1', { signal: stop.signal }).catch(({ name }) => name)).toBe(
      'AbortError',
    );
  });
});
