import 'server-only';
import { limits } from '@/lib/core/limits/limits.mjs';
import type { StoredRunEvent } from '@/lib/core/run/log/stored-run-event';

/** Events that were stored together, each with its JSON text so that it is written out only once. */
export interface StoredBatch {
  firstSeq: number;
  lastSeq: number;
  items: { event: StoredRunEvent; json: string }[];
}

/** How much of a live run's log is held for those who follow it; who is further behind reads the database. */
const MAX_HELD_CHARS = limits.heldEvents.value;

interface LiveRun {
  batches: StoredBatch[];
  chars: number;
}

/** Tells those who follow a run that its log has grown, and holds the newest part of it in memory. */
export class RunHub {
  private readonly live = new Map<string, LiveRun>();
  private readonly waiting = new Map<string, Set<() => void>>();

  /** To be called when a batch has been stored, never before. */
  publish(runId: string, batch: StoredBatch): void {
    const run = this.live.get(runId) ?? { batches: [], chars: 0 };
    this.live.set(runId, run);
    run.batches.push(batch);
    run.chars += sizeOf(batch);
    while (run.chars > MAX_HELD_CHARS && run.batches.length > 1) {
      const dropped = run.batches.shift();
      if (dropped) run.chars -= sizeOf(dropped);
    }
    this.notify(runId);
  }

  /** Wakes everybody who follows the run, also when nothing was added (its status changed). */
  notify(runId: string): void {
    const wakers = this.waiting.get(runId);
    this.waiting.delete(runId);
    for (const wake of wakers ?? []) wake();
  }

  /** Forgets what is held of a run nobody adds to any more. */
  release(runId: string): void {
    this.live.delete(runId);
  }

  /** The batches after `seq`, or null when memory does not reach back that far. */
  read(runId: string, seq: number): StoredBatch[] | null {
    const batches = this.live.get(runId)?.batches;
    const first = batches?.[0];
    if (!batches || !first || first.firstSeq > seq + 1) return null;
    let start = batches.length;
    while (start > 0 && (batches[start - 1]?.lastSeq ?? 0) > seq) start -= 1;
    return batches.slice(start);
  }

  /** A wait for the next change of a run. Ask for it before reading, or a change in between is missed. */
  nextChange(runId: string): { changed: Promise<void>; forget: () => void } {
    const wakers = this.waiting.get(runId) ?? new Set();
    this.waiting.set(runId, wakers);
    let wake = () => {};
    const changed = new Promise<void>((resolve) => {
      wake = resolve;
      wakers.add(resolve);
    });
    const forget = () => {
      wakers.delete(wake);
      if (wakers.size === 0 && this.waiting.get(runId) === wakers) this.waiting.delete(runId);
    };
    return { changed, forget };
  }
}

function sizeOf(batch: StoredBatch): number {
  return batch.items.reduce((sum, item) => sum + item.json.length, 0);
}

/** The bundler may load this module more than once in one process; there must be one hub. */
const shared = globalThis as { loopbenchHub?: RunHub };

export function getRunHub(): RunHub {
  shared.loopbenchHub ??= new RunHub();
  return shared.loopbenchHub;
}
