import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '@/lib/client/call-api';
import type { FeedAnswer, FeedRequest } from './feed-message';
import type { StreamFrame } from './read-frames';
import { type FeedLine, RunFeed } from './run-feed';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A connection as the server sees it. */
interface Connection {
  runs: string;
  isOpen: boolean;
  send: (...frames: StreamFrame[]) => void;
  end: (error?: Error) => void;
}

/** A server that notes who connects, and sends what it is told to. */
class FakeServer {
  readonly connections: Connection[] = [];
  readonly feed = new RunFeed((runs, signal) => this.connect(runs, signal));

  get open(): Connection[] {
    return this.connections.filter(({ isOpen }) => isOpen);
  }

  private async *connect(runs: string, signal: AbortSignal): AsyncGenerator<StreamFrame[]> {
    const waiting: StreamFrame[][] = [];
    let wake = () => {};
    let failure: Error | undefined;
    const connection: Connection = {
      runs,
      isOpen: true,
      send: (...frames) => {
        waiting.push(frames);
        wake();
      },
      end: (error) => {
        failure = error;
        connection.isOpen = false;
        wake();
      },
    };
    signal.addEventListener('abort', () => connection.end(new Error('aborted')));
    this.connections.push(connection);
    while (connection.isOpen || waiting.length > 0) {
      const piece = signal.aborted ? undefined : waiting.shift();
      if (piece) yield piece;
      else if (connection.isOpen) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      } else break;
    }
    if (failure) throw failure;
  }
}

/** A window: what it follows, and what it was given. */
class FakeWindow {
  readonly answers: FeedAnswer[] = [];
  private readonly line: FeedLine;
  private received = 0;
  follows: FeedRequest['follows'] = [];

  constructor(feed: RunFeed) {
    this.line = feed.join((answer) => this.answers.push(answer));
  }

  tell({ isHopeful = false, isSlow = false } = {}): void {
    if (!isSlow) this.received = this.events.reduce((sum, { json }) => sum + json.length, 0);
    this.line.tell({ follows: this.follows, received: this.received, isHopeful });
  }

  follow(...runs: [runId: string, after: number][]): void {
    this.follows = runs.map(([runId, after], index) => ({ number: index + 1, runId, after }));
    this.tell();
  }

  get events(): { seq: number; json: string }[] {
    return this.answers.flatMap((answer) => (answer.type === 'events' ? answer.events : []));
  }

  get seqs(): number[] {
    return this.events.map(({ seq }) => seq);
  }

  get told(): string[] {
    return this.answers.map(({ type }) => type).filter((type) => type !== 'here' && type !== 'events');
  }
}

const event = (runId: string, seq: number, data = '{}'): StreamFrame => ({
  event: 'stream',
  runId,
  seq,
  data,
});
const over = (runId: string, seq: number): StreamFrame => ({ ...event(runId, seq), event: 'run-over' });
const settle = (ms = 100) => vi.advanceTimersByTimeAsync(ms);

describe('the feed of all windows', () => {
  it('carries the runs of twelve windows over one connection', async () => {
    const server = new FakeServer();
    const windows = Array.from({ length: 12 }, () => new FakeWindow(server.feed));
    for (const [index, window] of windows.entries()) window.follow([`run_${index}`, index]);
    await settle();
    expect(server.open).toHaveLength(1);
    expect(server.open[0]?.runs).toBe(windows.map((_window, index) => `run_${index}:${index}`).join(','));
    server.open[0]?.send(event('run_3', 4), event('run_7', 8));
    await settle();
    expect(windows.map(({ seqs }) => seqs)).toEqual(
      windows.map((_window, index) => (index === 3 ? [4] : index === 7 ? [8] : [])),
    );
  });

  it('gives each window of one run what it lacks, once and in order', async () => {
    const server = new FakeServer();
    const [early, late] = [new FakeWindow(server.feed), new FakeWindow(server.feed)];
    early.follow(['run_1', 0]);
    await settle();
    server.open[0]?.send(event('run_1', 1), event('run_1', 2));
    await settle();
    late.follow(['run_1', 0]);
    // What comes before the new connection would leave a gap for the newcomer.
    server.open[0]?.send(event('run_1', 3));
    await settle();
    expect(server.open.map(({ runs }) => runs)).toEqual(['run_1:0']);
    server.open[0]?.send(...[1, 2, 3, 4].map((seq) => event('run_1', seq)));
    await settle();
    expect(early.seqs).toEqual([1, 2, 3, 4]);
    expect(late.seqs).toEqual([1, 2, 3, 4]);
  });

  it('lets go of a run nobody follows any more, and of the connection with the last', async () => {
    const server = new FakeServer();
    const [one, two] = [new FakeWindow(server.feed), new FakeWindow(server.feed)];
    one.follow(['run_1', 0]);
    two.follow(['run_2', 0]);
    await settle();
    server.open[0]?.send(event('run_2', 1));
    await settle();
    one.follow();
    await settle();
    expect(server.open.map(({ runs }) => runs)).toEqual(['run_2:1']);
    two.follow();
    await settle();
    expect(server.open).toEqual([]);
  });

  it('forgets a window that went without a word', async () => {
    const server = new FakeServer();
    const [crashed, alive] = [new FakeWindow(server.feed), new FakeWindow(server.feed)];
    crashed.follow(['run_1', 0]);
    alive.follow(['run_2', 0]);
    for (let seconds = 0; seconds < 70; seconds += 5) {
      await settle(5000);
      server.open[0]?.send();
      alive.tell();
    }
    await settle();
    expect(server.open.map(({ runs }) => runs)).toEqual(['run_2:0']);
  });

  it('tells that a run is over, and follows it again when it is asked for again', async () => {
    const server = new FakeServer();
    const window = new FakeWindow(server.feed);
    window.follow(['run_1', 0], ['run_2', 0]);
    await settle();
    server.open[0]?.send(event('run_1', 1), over('run_1', 1), event('run_2', 1));
    await settle();
    expect(window.answers.filter(({ type }) => type !== 'here')).toEqual([
      { type: 'events', number: 1, events: [{ seq: 1, json: '{}' }] },
      { type: 'over', number: 1 },
      { type: 'events', number: 2, events: [{ seq: 1, json: '{}' }] },
    ]);
    // The same word said again is no new wish.
    window.tell();
    await settle();
    expect(server.connections).toHaveLength(1);
    window.follows = [
      { number: 3, runId: 'run_1', after: 1 },
      { number: 2, runId: 'run_2', after: 1 },
    ];
    window.tell();
    await settle();
    expect(server.open.map(({ runs }) => runs)).toEqual(['run_2:1,run_1:1']);
  });

  it('tells of a run that is gone, and of one that cannot be read', async () => {
    const server = new FakeServer();
    const window = new FakeWindow(server.feed);
    window.follow(['run_1', 0], ['run_2', 0]);
    await settle();
    const failed = (runId: string, code: string) => ({
      ...event(runId, 0, JSON.stringify({ code, message: 'No.' })),
      event: 'run-failed',
    });
    server.open[0]?.send(failed('run_1', 'not_found'), failed('run_2', 'internal'));
    await settle();
    expect(window.answers.filter(({ type }) => type === 'failed')).toMatchObject([
      { number: 1, status: 404, message: 'No.' },
      { number: 2, status: 500 },
    ]);
  });

  it('connects again from where it was, soon at first and at once when the server is heard of', async () => {
    const server = new FakeServer();
    const window = new FakeWindow(server.feed);
    window.follow(['run_1', 0]);
    await settle();
    server.open[0]?.send(event('run_1', 1));
    await settle();
    server.open[0]?.end(new Error('cut'));
    await settle(300);
    expect(server.open.map(({ runs }) => runs)).toEqual(['run_1:1']);
    for (let times = 0; times < 8; times += 1) {
      server.open[0]?.end(new Error('refused'));
      await settle(6000);
    }
    server.open[0]?.end(new Error('refused'));
    await settle(50);
    expect(server.open).toEqual([]);
    window.tell({ isHopeful: true });
    await settle(1);
    expect(server.open.map(({ runs }) => runs)).toEqual(['run_1:1']);
    server.open[0]?.send(event('run_1', 2));
    await settle();
    expect(window.seqs).toEqual([1, 2]);
  });

  it('gives up a connection that says nothing any more', async () => {
    const server = new FakeServer();
    const window = new FakeWindow(server.feed);
    window.follow(['run_1', 0]);
    await settle(30_000);
    server.open[0]?.send();
    await settle(30_000);
    window.tell();
    expect(server.connections).toHaveLength(1);
    await settle(15_000);
    expect(server.connections).toHaveLength(2);
    expect(server.open).toHaveLength(1);
  });

  it('says that the login has ended, and goes on when there is one', async () => {
    const server = new FakeServer();
    const window = new FakeWindow(server.feed);
    window.follow(['run_1', 0]);
    await settle();
    server.open[0]?.send({ event: 'logged-out', runId: '', seq: 0, data: '{}' });
    server.open[0]?.end();
    await settle();
    expect(window.told).toEqual(['logged-out']);
    await settle(300);
    server.open[0]?.end(new ApiError(401, 'unauthorized', 'Log in.'));
    await settle(10);
    expect(window.told).toEqual(['logged-out', 'logged-out']);
    window.tell({ isHopeful: true });
    await settle();
    server.open[0]?.send(event('run_1', 1));
    await settle();
    expect(window.seqs).toEqual([1]);
  });

  it('holds nothing back for the others when one window does not keep up, and gives it the rest later', async () => {
    const server = new FakeServer();
    const [slow, quick] = [new FakeWindow(server.feed), new FakeWindow(server.feed)];
    slow.follow(['run_1', 0]);
    quick.follow(['run_1', 0]);
    await settle();
    const large = 'x'.repeat(3_000_000);
    for (let seq = 1; seq <= 6; seq += 1) {
      server.open[0]?.send(event('run_1', seq, large));
      await settle(1);
      quick.tell();
      slow.tell({ isSlow: true });
    }
    await settle();
    expect(quick.seqs).toEqual([1, 2, 3, 4, 5, 6]);
    expect(slow.seqs).toEqual([1, 2, 3]);
    slow.tell();
    await settle();
    expect(server.open.map(({ runs }) => runs)).toEqual(['run_1:3']);
    server.open[0]?.send(...[4, 5, 6].map((seq) => event('run_1', seq)));
    await settle();
    expect(slow.seqs).toEqual([1, 2, 3, 4, 5, 6]);
    expect(quick.seqs).toEqual([1, 2, 3, 4, 5, 6]);
  });
});
