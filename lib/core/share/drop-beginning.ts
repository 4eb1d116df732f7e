import { AppError } from '@/lib/core/app-error';
import type { StoredRunEvent } from '@/lib/core/run/stored-run-event';
import { isQuestion } from '@/lib/core/session/is-question';
import type { Recording } from '@/lib/core/session/recording';

/**
 * The part of a recording that begins with a question of the person, as if nothing had been said before. Every result
 * keeps its call: those are of one exchange, and a question begins one. Requests are told with the messages that are
 * left; what was sent before is in them nowhere.
 *
 * @throws AppError `not_found` when the turn is not on the path, `bad_request` when it is no question
 */
export function dropBeginning({ turns, runs }: Recording, firstTurnId: string): Recording {
  const at = turns.findIndex((turn) => turn.id === firstTurnId);
  const first = turns[at];
  if (!first) throw new AppError('not_found', 'The turn to share from is not on the path that is shared.');
  if (!isQuestion(first.message))
    throw new AppError('bad_request', 'A link can only begin with a message of the person. Choose one.');
  const kept = turns.slice(at);
  const ids = new Set(kept.map((turn) => turn.id));
  const left = new Set(turns.slice(0, at).map((turn) => turn.id));
  // What a run of the path has made follows its parent: so does the question that is to come first.
  const isKept = (id: string | null) => id === first.parentId || (id !== null && ids.has(id));
  return {
    turns: kept.with(0, { ...first, parentId: null }),
    runs: runs
      .filter((run) => isKept(run.parentTurnId))
      .map((run) => ({
        ...run,
        parentTurnId: keepId(run.parentTurnId),
        events: run.events.map(withoutBeginning),
      })),
  };

  function keepId(id: string | null): string | null {
    return id !== null && ids.has(id) ? id : null;
  }

  function withoutBeginning(event: StoredRunEvent): StoredRunEvent {
    switch (event.type) {
      case 'run-start':
        return event.parentTurnId === undefined
          ? event
          : { ...event, parentTurnId: keepId(event.parentTurnId) };
      case 'request-start':
      case 'run-wait': {
        // Messages stand in the turns; a body from a file may hold some as well.
        const params = 'params' in event && event.params ? { params: { ...event.params, messages: [] } } : {};
        const made = event.turnIds?.filter((id) => !left.has(id));
        const thought = event.withoutThinking?.filter((id) => !left.has(id));
        return {
          ...event,
          ...params,
          ...(made ? { turnIds: made } : {}),
          ...(thought ? { withoutThinking: thought } : {}),
        } as StoredRunEvent;
      }
      default:
        return event;
    }
  }
}
