import type { StoredRunEvent } from '@/lib/core/run/log/stored-run-event';

/**
 * The part of a run's log that belongs to a path. A path that was forked in the middle of a run is replayed to the fork
 * and no further; what a run tried after its last turn (a request that failed) is part of the story and stays.
 *
 * @param lastTurnId the last turn of the path that the run made
 */
export function cutRun(events: readonly StoredRunEvent[], lastTurnId: string): readonly StoredRunEvent[] {
  const end = events.findIndex((event) => findMadeTurn(event) === lastTurnId);
  if (end < 0) return events;
  const goesElsewhere = events.slice(end + 1).some((event) => {
    const made = findMadeTurn(event);
    return made !== undefined && made !== lastTurnId;
  });
  return goesElsewhere ? events.slice(0, end + 1) : events;
}

/** The turn an event adds to the path. Results become a turn when they are sent: the last one of that request. */
function findMadeTurn(event: StoredRunEvent): string | undefined {
  if (event.type === 'run-start' || event.type === 'turn-end') return event.turnId;
  return event.type === 'request-start' ? (event.added ?? event.turnIds)?.at(-1) : undefined;
}
