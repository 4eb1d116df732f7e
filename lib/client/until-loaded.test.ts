import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const answer = vi.fn<typeof fetch>();

beforeEach(() => {
  vi.useFakeTimers();
  vi.resetModules();
  vi.stubGlobal('fetch', answer);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  answer.mockReset();
});

const open = async () => ({
  ...(await import('./until-loaded')),
  ...(await import('./outdated-page')),
});
const missing = () => Promise.reject(new Error('Failed to load chunk'));

describe('untilLoaded', () => {
  it('tries again while the server is gone, for as long as it takes, and then has what it wanted', async () => {
    const { untilLoaded, isOutdated } = await open();
    let isGone = true;
    answer.mockRejectedValue(new TypeError('Failed to fetch'));
    const load = vi.fn(() => (isGone ? missing() : Promise.resolve('code')));
    const loaded = untilLoaded(load);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(load.mock.calls.length).toBeGreaterThan(20);
    expect(isOutdated()).toBe(false);
    isGone = false;
    await vi.advanceTimersByTimeAsync(5000);
    expect(await loaded).toBe('code');
  });

  it.each([502, 503])('takes a proxy that answers %i for a server that is gone', async (status) => {
    const { untilLoaded, isOutdated } = await open();
    answer.mockImplementation(async () => new Response(null, { status }));
    void untilLoaded(missing);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(isOutdated()).toBe(false);
  });

  it('gives up where the server is there and has not got the code, and says that the page is old', async () => {
    const { untilLoaded, isOutdated, watchOutdated } = await open();
    answer.mockImplementation(async () => new Response(null, { status: 200 }));
    const told = vi.fn();
    watchOutdated(told);
    const load = vi.fn(missing);
    const done = vi.fn();
    void untilLoaded(load).finally(done);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(load.mock.calls.length).toBeLessThan(10);
    expect(isOutdated()).toBe(true);
    expect(told).toHaveBeenCalledOnce();
    // What stands in for it stays: nothing fails.
    expect(done).not.toHaveBeenCalled();
  });

  it('says nothing of what failed once or twice', async () => {
    const { untilLoaded, isOutdated } = await open();
    answer.mockImplementation(async () => new Response(null, { status: 200 }));
    const load = vi.fn<() => Promise<string>>().mockResolvedValue('code');
    load.mockRejectedValueOnce(new Error('lost')).mockRejectedValueOnce(new Error('lost'));
    const loaded = untilLoaded(load);
    await vi.advanceTimersByTimeAsync(10_000);
    expect([await loaded, isOutdated()]).toEqual(['code', false]);
  });
});
