import type { StoredRunEvent } from '@/lib/core/run/log/stored-run-event';
import type { Replay } from './create-replay';

/** What one step of a replay covers. */
export type StepUnit = 'event' | 'block' | 'turn';

/** The positions at which a turn, or a block of one, is complete; with the two ends of the replay. */
export function findSteps(replay: Replay, unit: StepUnit): number[] {
  const found = new Set([0, replay.length]);
  for (let position = 1; position <= replay.length; position++) {
    const event = replay.eventAt(position);
    if (event && (unit === 'event' || endsTurn(event) || (unit === 'block' && endsBlock(event))))
      found.add(position);
  }
  return [...found].sort((a, b) => a - b);
}

/** The nearest of `steps` (ascending) before or after a position; the position itself at the ends. */
export function findStep(steps: readonly number[], position: number, direction: 1 | -1): number {
  const found =
    direction > 0 ? steps.find((step) => step > position) : steps.findLast((step) => step < position);
  return found ?? position;
}

function endsTurn(event: StoredRunEvent): boolean {
  if (event.type === 'run-start') return event.message !== undefined;
  return event.type === 'turn-end' || event.type === 'run-error';
}

function endsBlock(event: StoredRunEvent): boolean {
  if (event.type === 'stream') return event.events.some(({ type }) => type === 'content_block_stop');
  return event.type === 'call-start' || event.type === 'call-end' || event.type === 'run-wait';
}
