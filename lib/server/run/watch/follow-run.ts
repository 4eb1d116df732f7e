import 'server-only';
import type { RunEventType } from '@/lib/core/run/log/run-event';
import type { StoredRunEvent } from '@/lib/core/run/log/stored-run-event';
import { writeEvent } from '@/lib/core/run/log/write-event';
import { getSettledRun } from '@/lib/server/run/drive/close-interrupted-run';
import { createExactWriter } from '@/lib/server/run/drive/create-exact-writer';
import { findActiveRun } from '@/lib/server/run/run-registry';
import type { Run } from '@/prisma/generated/client';
import { cutEvent } from './cut-event';
import { readCutEvents } from './read-cut-events';
import { readRunSlice } from './read-run-slice';
import { getRunHub } from './run-hub';

/** An event on its way out. */
export interface FollowedEvent {
  seq: number;
  type: RunEventType;
  /** In pieces where it may be long. They are good until the next events are asked for. */
  json: string | Iterable<string>;
}

export interface FollowInput {
  /** Only events behind this `seq` are given. */
  after: number;
  /** `exact` gives every request body whole, `packed` as the log holds it. */
  bodies: 'exact' | 'packed';
  /** `cut` leaves of long texts the beginning, with a mark that leads to the rest. */
  contents?: 'whole' | 'cut';
  /** End at the first `run-end` of any status, instead of staying while the run waits for a person. */
  untilPause: boolean;
  signal: AbortSignal;
}

/**
 * Follows a run's log: the past, then what comes, in pieces as they were stored, without a gap or a repetition. Ends
 * when nothing more can come by itself, and when `signal` aborts. An empty piece says that nothing has come for a
 * while.
 *
 * The reader sets the pace: a piece is read when the one before has been taken, so a slow reader holds no memory.
 */
export async function* followRun(run: Run, input: FollowInput): AsyncGenerator<FollowedEvent[], void> {
  const writeExact = input.bodies === 'exact' ? await createExactWriter(run, input.after) : undefined;
  const isCut = input.contents === 'cut';
  let cursor = input.after;
  while (!input.signal.aborted) {
    const { changed, forget } = getRunHub().nextChange(run.id);
    try {
      const batch = await readAfter(run.id, cursor, input.contents);
      const last = batch.at(-1)?.event;
      if (last) {
        cursor = last.seq;
        if (writeExact) yield* inExactPieces(batch, writeExact);
        else if (isCut) yield await Promise.all(batch.map((item) => writeCut(run.id, item)));
        else yield batch.map(toPacked);
        if (last.type === 'run-end' && (input.untilPause || last.status !== 'waiting')) return;
        continue;
      }
      if (await isOver(run.id, cursor, input.untilPause)) return;
      const news = await firstOf(changed, input.signal);
      if (news === 'silence') yield [];
    } finally {
      forget();
    }
  }
}

interface StoredItem {
  event: StoredRunEvent;
  json: string | undefined;
  /** Long texts were cut when it was read. */
  isCut?: boolean;
}

/** What is stored behind `seq`: from memory while the run is live, else from the database, a slice of it. */
async function readAfter(runId: string, seq: number, contents?: 'whole' | 'cut'): Promise<StoredItem[]> {
  const held = getRunHub().read(runId, seq);
  if (held) return held.flatMap((batch) => batch.items).filter((item) => item.event.seq > seq);
  if (contents === 'cut') return readCutEvents(runId, seq);
  return (await readRunSlice(runId, seq)).map((event) => ({ event, json: undefined }));
}

async function isOver(runId: string, seq: number, untilPause: boolean): Promise<boolean> {
  if (findActiveRun(runId)) return false;
  const run = await getSettledRun(runId);
  if (run.lastSeq > seq) return false;
  return run.status !== 'running' && (untilPause || run.status !== 'waiting');
}

/** Proxies and browsers give up on a connection that says nothing; a comment every now and then keeps it. */
const SILENCE_MS = 15_000;

async function firstOf(changed: Promise<void>, signal: AbortSignal): Promise<'change' | 'silence'> {
  let finish = () => {};
  const silence = new Promise<'silence'>((resolve) => {
    const timer = setTimeout(() => resolve('silence'), SILENCE_MS);
    finish = () => {
      clearTimeout(timer);
      resolve('silence');
    };
    signal.addEventListener('abort', finish, { once: true });
  });
  try {
    return await Promise.race([changed.then(() => 'change' as const), silence]);
  } finally {
    signal.removeEventListener('abort', finish);
    finish();
  }
}

const toPacked = ({ event, json }: StoredItem): FollowedEvent => ({
  seq: event.seq,
  type: event.type,
  json: json ?? writeEvent(event),
});

async function writeCut(runId: string, { event, json, isCut }: StoredItem): Promise<FollowedEvent> {
  const { seq, type } = event;
  if (isCut && json !== undefined) return { seq, type, json };
  return { seq, type, json: await cutEvent(runId, event, json ?? writeEvent(event)) };
}

/** A body is gone once the next event is read: the piece ends with it. */
function* inExactPieces(
  items: readonly StoredItem[],
  write: (event: StoredRunEvent) => string | Iterable<string>,
): Generator<FollowedEvent[], void> {
  let piece: FollowedEvent[] = [];
  for (const { event } of items) {
    const json = write(event);
    piece.push({ seq: event.seq, type: event.type, json });
    if (typeof json === 'string') continue;
    yield piece;
    piece = [];
  }
  if (piece.length > 0) yield piece;
}
