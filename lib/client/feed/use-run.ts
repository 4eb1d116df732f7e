'use client';

import { useEffect, useReducer, useRef, useState } from 'react';
import { untilLoaded } from '@/lib/client/until-loaded';
import { useIsVisible } from '@/lib/client/use-is-visible';
import { emptyRunState, foldRunEvents, type RunState } from '@/lib/core/run/log/fold-run-events';
import type { StoredRunEvent } from '@/lib/core/run/log/stored-run-event';
import type { RunData } from '@/lib/core/run/run-schema';
import { Pace } from './pace';

/** A run folded from its log, and the log itself as far as it has come. */
export interface FollowedRun {
  runId: string;
  state: RunState;
  events: readonly StoredRunEvent[];
}

type Action = { type: 'reset'; runId: string } | { type: 'add'; runId: string; events: StoredRunEvent[] };

function reduce(known: FollowedRun, action: Action): FollowedRun {
  // A run that went out of sight for a moment (an answer from before it began came late) is the same run.
  if (action.type === 'reset') return known.runId === action.runId ? known : empty(action.runId);
  if (action.runId !== known.runId) return known;
  const fresh = action.events.filter((event) => event.seq > known.state.seq);
  if (fresh.length === 0) return known;
  return {
    runId: known.runId,
    state: foldRunEvents(known.state, fresh),
    events: [...known.events, ...fresh],
  };
}

const empty = (runId: string): FollowedRun => ({ runId, state: emptyRunState, events: [] });

/** Nothing is followed before the first run: this need not hold the first paint up. */
const loadFollowing = () => untilLoaded(() => import('./follow-run'));

/**
 * Follows a run: its past, then what comes while it is running or waiting, at the pace of the page. A page nobody looks at takes no part, and catches up when it is seen.
 */
export function useRun(run: RunData | undefined): FollowedRun | undefined {
  const [followed, dispatch] = useReducer(reduce, run?.id ?? '', empty);
  const isVisible = useIsVisible();
  const seen = useRef(0);
  /** True when the stream has ended by itself: it tells of an end before the session does. */
  const hasEnded = useRef(false);
  const [round, setRound] = useState(0);
  const runId = run?.id;
  // Grows when the run goes on after its stream had ended.
  const goal = run && run.lastSeq > followed.state.seq ? run.lastSeq : 0;
  const isOpen = run?.status === 'running' || run?.status === 'waiting';
  const isWanted = isVisible && (isOpen || goal > 0 || followed.runId !== runId);
  seen.current = followed.runId === runId ? followed.state.seq : 0;

  useEffect(() => {
    void loadFollowing();
  }, []);

  useEffect(() => {
    if (runId) dispatch({ type: 'reset', runId });
  }, [runId]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a further round connects anew
  useEffect(() => {
    if (!runId || !isWanted) return;
    const stop = new AbortController();
    hasEnded.current = false;
    void pump(runId, seen.current, stop.signal, (events) => dispatch({ type: 'add', runId, events })).then(
      () => {
        hasEnded.current = !stop.signal.aborted;
      },
    );
    return () => stop.abort();
  }, [runId, isWanted, round]);

  // The run has gone on since, or it had not begun to when its log was read.
  useEffect(() => {
    if (run && isWanted && hasEnded.current) setRound((before) => before + 1);
  }, [run, isWanted]);

  return runId && followed.runId === runId ? followed : undefined;
}

/** Hands events on at a pace the page keeps up with, however fast they come. */
async function pump(
  runId: string,
  after: number,
  signal: AbortSignal,
  give: (events: StoredRunEvent[]) => void,
): Promise<void> {
  let waiting: StoredRunEvent[] = [];
  const flush = () => {
    const events = waiting;
    waiting = [];
    if (!signal.aborted) give(events);
  };
  const pace = new Pace(flush);
  try {
    const { followRun } = await loadFollowing();
    for await (const events of followRun(runId, after, signal)) {
      waiting.push(...events);
      pace.ask(events.some(({ type }) => type !== 'stream'));
    }
  } catch {
    // The run is gone; the session's own query says so.
  }
}
