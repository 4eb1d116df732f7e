import { countEqual } from '@/lib/core/run/request/count-equal';
import type { SendingEvent } from './stored-run-event';

/** Which turns the requests of one log send. */
export interface SentList {
  /** The turns of the newest request, root first. Changed in place by the next one: copy what is to stay. */
  readonly turnIds: readonly string[];
  /** Those of them sent without their thinking. */
  readonly withoutThinking: ReadonlySet<string>;
  /**
   * Goes on to the next request or pause of the log.
   *
   * @returns how many turns, from the root on, stayed as they were
   * @throws Error when it goes on from turns the log does not hold
   */
  take(event: Pick<SendingEvent, 'kept' | 'added' | 'turnIds' | 'withoutThinking'>): {
    kept: number;
    isThinkingChanged: boolean;
  };
}

/**
 * Makes the list of what a log sends. It is one list that grows with the log, so that a run of thousands of steps takes
 * memory for its turns once, not once a step.
 */
export function createSentList(): SentList {
  const turnIds: string[] = [];
  let withoutThinking: ReadonlySet<string> = new Set();

  function take(event: Pick<SendingEvent, 'kept' | 'added' | 'turnIds' | 'withoutThinking'>) {
    const kept = event.turnIds ? countEqual(turnIds, event.turnIds) : (event.kept ?? 0);
    if (kept > turnIds.length)
      throw new Error(`A request goes on from ${kept} messages where the log holds ${turnIds.length}.`);
    turnIds.length = kept;
    for (const id of event.turnIds?.slice(kept) ?? event.added ?? []) turnIds.push(id);
    const left = event.withoutThinking ?? (event.turnIds ? [] : undefined);
    const isThinkingChanged = left !== undefined && !isSameSet(withoutThinking, left);
    if (left && isThinkingChanged) withoutThinking = new Set(left);
    return { kept, isThinkingChanged };
  }

  return {
    turnIds,
    get withoutThinking() {
      return withoutThinking;
    },
    take,
  };
}

const isSameSet = (set: ReadonlySet<string>, items: readonly string[]): boolean =>
  set.size === items.length && items.every((item) => set.has(item));
