import { ApiError } from '@/lib/client/call-api';
import { limits } from '@/lib/core/limits/limits.mjs';
import type { FeedAnswer, FeedRequest, Followed } from './feed-message';
import type { StreamFrame } from './read-frames';

/** Changes that come together (windows that open, a run that takes the place of another) make one new connection. */
const SETTLE_MS = 30;
const FIRST_RETRY_MS = 250;
const LAST_RETRY_MS = 5000;
/** The server says something at least every 15 s; a connection that is silent for longer is dead. */
const SILENCE_MS = 40_000;
/** A window says something every few seconds while it follows a run; one that does not is gone without a word. */
const GONE_MS = 60_000;
/** How much of events may be on its way to one window. One that cannot keep up gets the rest when it has caught up. */
const MAX_AHEAD_CHARS = 8_000_000;

type ReadFrames = (runs: string, signal: AbortSignal) => AsyncIterable<StreamFrame[]>;

interface Reader {
  send: (answer: FeedAnswer) => void;
  follows: Map<number, Follow>;
  sent: number;
  received: number;
  heardAt: number;
}

interface Follow extends Followed {
  isOver: boolean;
}

interface OpenStream {
  stop: AbortController;
  /** Every run it carries, with the `seq` of the last event that came. */
  places: Map<string, number>;
}

/** The line of one window to the feed. */
export interface FeedLine {
  tell(request: FeedRequest): void;
  leave(): void;
}

/**
 * Follows the runs of many windows over one connection: it carries what is followed anywhere, each run from the lowest
 * place anybody needs, and is opened anew when that changes. A window gets each event behind its place once and in
 * order; what comes twice, or before what it lacks, it is not given. A connection that breaks is opened again, at once
 * when a window has heard from the server.
 */
export class RunFeed {
  private readonly readers = new Set<Reader>();
  private stream: OpenStream | undefined;
  private settling: ReturnType<typeof setTimeout> | undefined;
  private retrying: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;

  private readonly read: ReadFrames;

  constructor(read: ReadFrames) {
    this.read = read;
  }

  /** Lets a window take part. */
  join(send: Reader['send']): FeedLine {
    const reader: Reader = { send, follows: new Map(), sent: 0, received: 0, heardAt: 0 };
    const leave = () => {
      reader.follows.clear();
      this.readers.delete(reader);
      this.settleSoon();
    };
    const tell = (request: FeedRequest) => {
      reader.heardAt = Date.now();
      reader.received = request.received;
      takeFollows(reader, request.follows);
      if (reader.follows.size > 0) this.readers.add(reader);
      else this.readers.delete(reader);
      send({ type: 'here' });
      if (request.isHopeful) this.forgetRetry();
      this.settleSoon();
    };
    return { tell, leave };
  }

  private settleSoon(): void {
    this.settling ??= setTimeout(
      () => {
        this.settling = undefined;
        this.settle();
      },
      this.stream ? SETTLE_MS : 0,
    );
  }

  /** Makes the connection carry what is wanted now. */
  private settle(): void {
    for (const reader of this.readers) if (Date.now() - reader.heardAt > GONE_MS) this.readers.delete(reader);
    const wanted = this.findWanted();
    if (this.stream && isServed(this.stream, wanted)) return;
    this.stream?.stop.abort();
    this.stream = undefined;
    if (wanted.size === 0) this.forgetRetry();
    else if (!this.retrying) void this.open(wanted);
  }

  /** Every run that is followed, with the lowest place anybody needs. */
  private findWanted(): Map<string, number> {
    const wanted = new Map<string, number>();
    for (const { runId, after } of this.eachFollow()) {
      const known = wanted.get(runId);
      if (known === undefined && wanted.size === limits.streamRuns.value) continue;
      wanted.set(runId, Math.min(after, known ?? after));
    }
    return wanted;
  }

  private *eachFollow(): Generator<Follow> {
    for (const reader of this.readers) {
      if (isBehind(reader)) continue;
      for (const follow of reader.follows.values()) if (!follow.isOver) yield follow;
    }
  }

  private async open(wanted: Map<string, number>): Promise<void> {
    const stream: OpenStream = { stop: new AbortController(), places: new Map(wanted) };
    this.stream = stream;
    const runs = [...wanted].map(([runId, after]) => `${runId}:${after}`).join(',');
    const watch = () => setTimeout(() => stream.stop.abort(), SILENCE_MS);
    let silence = watch();
    let failure: unknown;
    try {
      for await (const frames of this.read(runs, stream.stop.signal)) {
        clearTimeout(silence);
        silence = watch();
        if (this.stream !== stream) return;
        this.take(stream, frames);
      }
    } catch (error) {
      failure = error;
    } finally {
      clearTimeout(silence);
    }
    if (this.stream !== stream) return;
    this.stream = undefined;
    this.goOn(stream, failure);
  }

  /** What to do when a connection has ended by itself. */
  private goOn(stream: OpenStream, failure: unknown): void {
    const error = failure instanceof ApiError ? failure : undefined;
    if (error?.status === 401) this.tellAll({ type: 'logged-out' });
    else if (error && isFinal(error.status)) {
      const { status, code, message } = error;
      for (const runId of stream.places.keys())
        this.end(stream, runId, { type: 'failed', status, code, message });
    }
    if (stream.places.size === 0) {
      this.settleSoon();
      return;
    }
    const delay = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** this.failures);
    this.failures += 1;
    this.forgetRetry();
    this.retrying = setTimeout(() => {
      this.retrying = undefined;
      this.settle();
    }, delay);
  }

  private forgetRetry(): void {
    clearTimeout(this.retrying);
    this.retrying = undefined;
  }

  private take(stream: OpenStream, frames: StreamFrame[]): void {
    const pieces = new Map<Follow, { reader: Reader; events: { seq: number; json: string }[] }>();
    const handOut = () => {
      for (const [{ number }, { reader, events }] of pieces) reader.send({ type: 'events', number, events });
      pieces.clear();
    };
    for (const frame of frames) {
      const { event, runId, seq, data } = frame;
      if (event === 'logged-out') this.tellAll({ type: 'logged-out' });
      const place = stream.places.get(runId);
      if (place === undefined) continue;
      this.failures = 0;
      if (event === 'run-over' || event === 'run-failed') {
        handOut();
        this.end(stream, runId, event === 'run-over' ? { type: 'over' } : toFailure(data));
        continue;
      }
      for (const [reader, follow] of this.findServed(runId, place)) {
        if (seq <= follow.after || isBehind(reader)) continue;
        const piece = pieces.get(follow) ?? { reader, events: [] };
        pieces.set(follow, piece);
        piece.events.push({ seq, json: data });
        follow.after = seq;
        reader.sent += data.length;
      }
      stream.places.set(runId, seq);
    }
    handOut();
    if (!isServed(stream, this.findWanted())) this.settleSoon();
  }

  /** Tells everybody who has had all of a run that nothing more comes, and takes it off the stream. */
  private end(stream: OpenStream, runId: string, told: End): void {
    for (const [reader, follow] of this.findServed(runId, stream.places.get(runId) ?? 0)) {
      follow.isOver = true;
      reader.send({ ...told, number: follow.number });
    }
    stream.places.delete(runId);
  }

  /** Those for whom what comes behind `place` leaves no gap. */
  private *findServed(runId: string, place: number): Generator<[Reader, Follow]> {
    for (const reader of this.readers)
      for (const follow of reader.follows.values())
        if (follow.runId === runId && !follow.isOver && follow.after >= place) yield [reader, follow];
  }

  private tellAll(answer: FeedAnswer): void {
    for (const reader of this.readers) reader.send(answer);
  }
}

type End = { type: 'over' } | { type: 'failed'; status: number; code: string; message: string };

function toFailure(data: string): End {
  const { code, message } = JSON.parse(data);
  return { type: 'failed', status: code === 'not_found' ? 404 : 500, code, message };
}

function takeFollows(reader: Reader, asked: readonly Followed[]): void {
  const numbers = new Set(asked.map(({ number }) => number));
  for (const number of reader.follows.keys()) if (!numbers.has(number)) reader.follows.delete(number);
  for (const followed of asked) {
    if (!reader.follows.has(followed.number))
      reader.follows.set(followed.number, { ...followed, isOver: false });
  }
}

const isBehind = (reader: Reader): boolean => reader.sent - reader.received > MAX_AHEAD_CHARS;

/** True when the stream carries just these runs, none of them from beyond where it is needed. */
function isServed({ places }: OpenStream, wanted: ReadonlyMap<string, number>): boolean {
  if (places.size !== wanted.size) return false;
  return [...wanted].every(([runId, after]) => (places.get(runId) ?? Number.POSITIVE_INFINITY) <= after);
}

/** A failure that asking again does not mend. */
const isFinal = (status: number): boolean =>
  status >= 400 && status < 500 && status !== 408 && status !== 429;
