import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { tellContact } from '@/lib/client/server-contact';
import { FeedLink } from './feed-link';
import type { FeedAnswer, FeedRequest } from './feed-message';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** The feed as a window meets it: the lines it opened, and what was said on each. */
class FakeFeed {
  readonly lines: {
    isShared: boolean;
    isOpen: boolean;
    said: FeedRequest[];
    answer: (answer: FeedAnswer) => void;
    breakDown: () => void;
  }[] = [];
  isAlive = true;

  readonly link = new FeedLink((take, onBroken, { isShared }) => {
    const line: FakeFeed['lines'][number] = {
      isShared,
      isOpen: true,
      said: [],
      answer: take,
      breakDown: onBroken,
    };
    this.lines.push(line);
    return {
      tell: (request) => {
        line.said.push(request);
        if (this.isAlive) take({ type: 'here' });
      },
      leave: () => {
        line.isOpen = false;
      },
    };
  });

  get line() {
    const line = this.lines.at(-1);
    if (!line) throw new Error('No line was opened.');
    return line;
  }

  get lastSaid(): string[] | undefined {
    return this.line.said.at(-1)?.follows.map(({ runId, after }) => `${runId}:${after}`);
  }

  events(number: number, ...seqs: number[]): void {
    this.line.answer({ type: 'events', number, events: seqs.map((seq) => ({ seq, json: '{}' })) });
  }
}

/** Follows a run; what has come stands in `seqs`. */
function follow(feed: FakeFeed, runId: string, after = 0) {
  const stop = new AbortController();
  const seqs: number[] = [];
  const done = (async () => {
    for await (const events of feed.link.follow(runId, after, stop.signal))
      seqs.push(...events.map(({ seq }) => seq));
    return 'over';
  })();
  return { seqs, done: done.catch((error: Error) => error.message), stop };
}

const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms);

it('says what it follows, hands on what comes of each run, and ends with the run', async () => {
  const feed = new FakeFeed();
  const [one, two] = [follow(feed, 'run_1', 5), follow(feed, 'run_2')];
  await settle();
  expect(feed.line.said).toHaveLength(1);
  expect(feed.lastSaid).toEqual(['run_1:5', 'run_2:0']);
  feed.events(1, 6, 7);
  feed.events(2, 1);
  feed.line.answer({ type: 'over', number: 1 });
  feed.line.answer({ type: 'failed', number: 2, status: 404, code: 'not_found', message: 'Gone.' });
  expect(await Promise.all([one.done, two.done])).toEqual(['over', 'Gone.']);
  expect([one.seqs, two.seqs]).toEqual([[6, 7], [1]]);
  await settle(20_000);
  expect(feed.lastSaid).toEqual([]);
});

it('says nothing while it follows nothing', async () => {
  const feed = new FakeFeed();
  await settle(60_000);
  tellContact();
  expect(feed.lines).toEqual([]);
});

it('asks a new feed for what it lacks when the old one answers no more, and takes nothing twice', async () => {
  const feed = new FakeFeed();
  const { seqs, stop } = follow(feed, 'run_1');
  await settle();
  feed.events(1, 1, 2);
  feed.isAlive = false;
  await settle(10_000);
  expect(feed.lines.map(({ isOpen }) => isOpen)).toEqual([false, true]);
  feed.isAlive = true;
  expect(feed.lastSaid).toEqual(['run_1:2']);
  feed.events(1, 2, 3);
  await settle(60_000);
  expect(feed.lines).toHaveLength(2);
  expect(seqs).toEqual([1, 2, 3]);
  stop.abort();
});

it('does without a shared worker that cannot be loaded', async () => {
  const feed = new FakeFeed();
  feed.isAlive = false;
  const { seqs, stop } = follow(feed, 'run_1');
  await settle();
  feed.line.breakDown();
  await settle(1000);
  feed.line.breakDown();
  await settle(1000);
  expect(feed.lines.map(({ isShared, isOpen }) => [isShared, isOpen])).toEqual([
    [true, false],
    [true, false],
    [false, true],
  ]);
  feed.events(1, 1);
  await settle();
  expect(seqs).toEqual([1]);
  stop.abort();
});

it('takes its leave when the window goes, and comes back with it', async () => {
  const feed = new FakeFeed();
  const { stop } = follow(feed, 'run_1');
  await settle();
  feed.events(1, 1);
  window.dispatchEvent(new Event('pagehide'));
  expect(feed.lastSaid).toEqual([]);
  window.dispatchEvent(new Event('pageshow'));
  expect(feed.lastSaid).toEqual(['run_1:1']);
  expect(feed.line.said.at(-1)?.isHopeful).toBe(true);
  stop.abort();
});

it('lets the feed know when the server has answered something else', async () => {
  const feed = new FakeFeed();
  const { stop } = follow(feed, 'run_1');
  await settle();
  tellContact();
  expect(feed.line.said.at(-1)?.isHopeful).toBe(true);
  stop.abort();
  await settle();
  expect(feed.lastSaid).toEqual([]);
});

it('says soon how much it has taken in when much comes', async () => {
  const feed = new FakeFeed();
  const { stop } = follow(feed, 'run_1');
  await settle();
  feed.line.answer({ type: 'events', number: 1, events: [{ seq: 1, json: 'x'.repeat(3_000_000) }] });
  expect(feed.line.said.at(-1)?.received).toBe(3_000_000);
  stop.abort();
});
