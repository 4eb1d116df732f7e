import 'server-only';
import { setMaxListeners } from 'node:events';
import type { FollowedFrom } from '@/lib/core/api/event-operations';
import { AppError } from '@/lib/core/app-error';
import { getLog } from '@/lib/server/log';
import { getRunRow } from '@/lib/server/store/get-run';
import { type FollowedEvent, followRun } from './follow-run';

/** Pages are sent what they can show: the beginning of a long text, with a mark that leads to the rest. */
const FORM = { bodies: 'packed', contents: 'cut' } as const;

/**
 * What is told of one of several runs: an event of its log, its end, or why it cannot be followed. `seq` is the event's,
 * with the latter two that of the last event before.
 */
interface ManyRunsEvent extends Omit<FollowedEvent, 'type'> {
  runId: string;
  type: FollowedEvent['type'] | 'run-over' | 'run-failed';
}

type Piece = ManyRunsEvent[];

/**
 * Follows several runs at once, in pieces as they were stored, each piece of one run. Every run that has something to
 * tell gets its turn before another gets a second one. A run that is over, or that cannot be followed, is told of, and
 * the others go on; ends when all are told of, and when `signal` aborts. An empty piece says that nothing has come for a
 * while.
 *
 * The reader sets the pace: of each run at most one piece is read ahead.
 */
export async function* followMany(
  runs: readonly FollowedFrom[],
  signal: AbortSignal,
): AsyncGenerator<Piece, void> {
  const stop = new AbortController();
  // Each run listens for the end, which is no leak: there are as many as one stream may follow.
  setMaxListeners(runs.length + 1, stop.signal);
  const ready: { piece: Piece | undefined; next: () => void }[] = [];
  let wake = () => {};
  const end = () => {
    stop.abort();
    wake();
  };
  signal.addEventListener('abort', end, { once: true });
  const readOn = (source: AsyncGenerator<Piece, void>) => {
    void source.next().then(({ value }) => {
      ready.push({ piece: value ?? undefined, next: () => readOn(source) });
      wake();
    });
  };
  const sources = runs.map((run) => followOne(run, stop.signal));
  try {
    for (const source of sources) readOn(source);
    let open = runs.length;
    while (open > 0 && !signal.aborted) {
      const turn = ready.shift();
      if (!turn) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        continue;
      }
      if (!turn.piece) {
        open -= 1;
        continue;
      }
      yield turn.piece;
      turn.next();
    }
  } finally {
    signal.removeEventListener('abort', end);
    stop.abort();
    for (const source of sources) void source.return();
  }
}

/** One of the runs. Never throws: what goes wrong with it is no concern of the others. */
async function* followOne({ runId, after }: FollowedFrom, signal: AbortSignal): AsyncGenerator<Piece, void> {
  let seq = after;
  try {
    const run = await getRunRow(runId);
    for await (const events of followRun(run, { after, ...FORM, untilPause: false, signal })) {
      if (signal.aborted) return;
      seq = events.at(-1)?.seq ?? seq;
      yield events.map((event) => ({ ...event, runId }));
    }
    if (!signal.aborted) yield [{ runId, seq, type: 'run-over', json: '{}' }];
  } catch (error) {
    if (!(error instanceof AppError)) getLog().error({ err: error, runId }, 'a run could not be followed');
    const told =
      error instanceof AppError
        ? { code: error.code, message: error.message }
        : { code: 'internal', message: 'The run could not be read. The log of the server has the reason.' };
    yield [{ runId, seq, type: 'run-failed', json: JSON.stringify(told) }];
  }
}
