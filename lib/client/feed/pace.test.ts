import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Pace } from './pace';

/** How long the machine takes to show what was changed. */
let showing = 0;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (call: () => void) => setTimeout(call, 16 + showing));
});

afterEach(() => {
  showing = 0;
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** Asks every 10 ms for so long, and counts how often the work was done. */
function askFor(ms: number, isUrgent = false): number {
  const work = vi.fn();
  const pace = new Pace(work);
  for (let at = 0; at < ms; at += 10) {
    pace.ask(isUrgent);
    vi.advanceTimersByTime(10);
  }
  return work.mock.calls.length;
}

it('takes in what comes with nearly every frame while that is shown at once', () => {
  expect(askFor(1000)).toBeGreaterThan(25);
});

it('takes in the same in few pieces where showing takes long', () => {
  showing = 100;
  expect(askFor(4000)).toBeLessThan(8);
});

it('does not let what is urgent wait for a rest', () => {
  showing = 100;
  const work = vi.fn();
  const pace = new Pace(work);
  pace.ask(false);
  vi.advanceTimersByTime(300);
  pace.ask(false);
  vi.advanceTimersByTime(150);
  expect(work).toHaveBeenCalledTimes(1);
  pace.ask(true);
  vi.advanceTimersByTime(120);
  expect(work).toHaveBeenCalledTimes(2);
});

it('does at last what was asked during a rest', () => {
  showing = 100;
  const work = vi.fn();
  const pace = new Pace(work);
  pace.ask(false);
  vi.advanceTimersByTime(300);
  pace.ask(false);
  vi.advanceTimersByTime(5000);
  expect(work).toHaveBeenCalledTimes(2);
});
