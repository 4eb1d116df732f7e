'use client';

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Replay } from '@/lib/core/replay/create-replay';
import { findStep, findSteps, type StepUnit } from '@/lib/core/replay/find-steps';
import { positionAt, type ReplayPace, toTimes } from '@/lib/core/replay/to-times';

export interface Player {
  position: number;
  isPlaying: boolean;
  /** How many times faster than recorded. */
  speed: number;
  pace: ReplayPace;
  skipsWaits: boolean;
  /** When each position is reached, in milliseconds. */
  times: Float64Array;
  /** The positions at which a turn is complete. */
  turnEnds: readonly number[];
  play: () => void;
  pause: () => void;
  seek: (position: number) => void;
  step: (unit: StepUnit, direction: 1 | -1) => void;
  setSpeed: (speed: number) => void;
  setPace: (pace: ReplayPace) => void;
  setSkipsWaits: (skips: boolean) => void;
}

/** Plays a replay: moves the position as time passes. A start beyond its end is the end, also of one that grows. */
export function usePlayer(replay: Replay, start: { position: number; isPlaying: boolean }): Player {
  const [wanted, setPosition] = useState(start.position);
  const position = Math.min(wanted, replay.length);
  const [isPlaying, setPlaying] = useState(start.isPlaying);
  const [speed, setSpeed] = useState(1);
  const [pace, setPace] = useState<ReplayPace>('recorded');
  const [skipsWaits, setSkipsWaits] = useState(true);
  const times = useMemo(() => toTimes(replay, pace, skipsWaits), [replay, pace, skipsWaits]);
  const steps = useMemo(
    () => ({
      event: findSteps(replay, 'event'),
      block: findSteps(replay, 'block'),
      turn: findSteps(replay, 'turn'),
    }),
    [replay],
  );
  /** Where the position really is; what is rendered may be a frame behind. */
  const here = useRef(start.position);
  const clock = useRef(0);

  const seek = useCallback(
    (to: number) => {
      here.current = Math.min(Math.max(to, 0), replay.length);
      clock.current = times[here.current] ?? 0;
      setPosition(here.current);
    },
    [times, replay],
  );

  useEffect(() => {
    clock.current = times[Math.min(here.current, replay.length)] ?? 0;
    if (!isPlaying) return;
    let last = performance.now();
    let frame = requestAnimationFrame(function tick(now) {
      clock.current += Math.max(now - last, 0) * speed;
      last = now;
      const reached = positionAt(times, clock.current);
      if (reached > here.current) {
        here.current = reached;
        setPosition(reached);
      }
      if (here.current >= replay.length) setPlaying(false);
      else frame = requestAnimationFrame(tick);
    });
    return () => cancelAnimationFrame(frame);
  }, [isPlaying, speed, times, replay.length]);

  return {
    position,
    isPlaying,
    speed,
    pace,
    skipsWaits,
    times,
    turnEnds: steps.turn,
    play: () => {
      if (here.current >= replay.length) seek(0);
      setPlaying(true);
    },
    pause: () => setPlaying(false),
    seek,
    step: (unit, direction) => {
      setPlaying(false);
      seek(findStep(steps[unit], Math.min(here.current, replay.length), direction));
    },
    setSpeed,
    setPace,
    setSkipsWaits,
  };
}
