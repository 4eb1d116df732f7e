import { emptyRunState, foldRunEvents, type RunState } from '@/lib/core/run/log/fold-run-events';
import type { StoredRunEvent } from '@/lib/core/run/log/stored-run-event';
import type { Turn } from '@/lib/core/session/turn';
import type { RecordedRun, Recording } from './recording';

/** What there is to see at one position of a replay. */
interface ReplayFrame {
  /** How many events have been played. */
  position: number;
  /** The run that is played; absent in a recording without runs. */
  run: RecordedRun | undefined;
  /** The turns from before that run. */
  turns: readonly Turn[];
  state: RunState;
  /** Its events so far. */
  events: readonly StoredRunEvent[];
}

/** A recording that can be looked at after any number of its events. */
export interface Replay {
  recording: Recording;
  /** The events of all runs, counted. Positions go from 0 (nothing yet) to this. */
  length: number;
  /** The event that leads to a position; undefined for 0. */
  eventAt: (position: number) => StoredRunEvent | undefined;
  /** Index of the run an event belongs to, by the position it leads to. */
  runIndexAt: (position: number) => number;
  /** The position of the first event of a run that happened at `at` (milliseconds since its start) or later. */
  findPosition: (runId: string, at: number) => number;
  /** A run as it is after its last event. */
  endOf: (runId: string) => RunState;
  frameAt: (position: number) => ReplayFrame;
}

/** So many events are folded at most to reach a position next to one that was reached before. */
const CHECKPOINT_EVERY = 256;

/**
 * Makes a recording seekable. States are folded with `foldRunEvents`, the same as in the live view; every 256th is kept,
 * so that scrubbing through 50,000 events never folds more than 255 at a time once it has been there.
 */
export function createReplay(recording: Recording): Replay {
  const { runs, turns } = recording;
  const starts: number[] = [];
  let length = 0;
  for (const run of runs) {
    starts.push(length);
    length += run.events.length;
  }
  const checkpoints = runs.map((): RunState[] => [emptyRunState]);
  const before = runs.map((run) => turnsBefore(turns, run));

  function runIndexAt(position: number): number {
    const next = starts.findIndex((start) => start >= position);
    return Math.max((next < 0 ? runs.length : next) - 1, 0);
  }

  function stateAt(index: number, count: number): RunState {
    const events = runs[index]?.events ?? [];
    const known = checkpoints[index] ?? [];
    const wanted = Math.floor(count / CHECKPOINT_EVERY);
    while (known.length <= wanted) {
      const from = (known.length - 1) * CHECKPOINT_EVERY;
      const last = known.at(-1) ?? emptyRunState;
      known.push(foldRunEvents(last, events.slice(from, from + CHECKPOINT_EVERY)));
    }
    const start = known[wanted] ?? emptyRunState;
    return foldRunEvents(start, events.slice(wanted * CHECKPOINT_EVERY, count));
  }

  function frameAt(wanted: number): ReplayFrame {
    const position = Math.min(Math.max(Math.trunc(wanted), 0), length);
    const index = runIndexAt(position);
    const run = runs[index];
    if (!run) return { position, run, turns, state: emptyRunState, events: [] };
    const count = position - (starts[index] ?? 0);
    return {
      position,
      run,
      turns: before[index] ?? [],
      state: stateAt(index, count),
      events: run.events.slice(0, count),
    };
  }

  return {
    recording,
    length,
    runIndexAt,
    frameAt,
    eventAt: (position) => {
      const index = runIndexAt(position);
      return runs[index]?.events[position - 1 - (starts[index] ?? 0)];
    },
    findPosition: (runId, at) => {
      const index = runs.findIndex((run) => run.id === runId);
      const events = runs[index]?.events ?? [];
      const found = events.findIndex((event) => event.at >= at);
      return (starts[index] ?? 0) + (found < 0 ? events.length : found + 1);
    },
    endOf: (runId) => {
      const index = runs.findIndex((run) => run.id === runId);
      return stateAt(index, runs[index]?.events.length ?? 0);
    },
  };
}

/** The path up to where a run begins. */
function turnsBefore(turns: readonly Turn[], run: RecordedRun): readonly Turn[] {
  if (run.parentTurnId === null) return [];
  return turns.slice(0, turns.findIndex((turn) => turn.id === run.parentTurnId) + 1);
}
