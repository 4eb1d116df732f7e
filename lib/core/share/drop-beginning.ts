import { AppError } from '@/lib/core/app-error';
import type { Recording } from '@/lib/core/replay/recording';
import { createSentList } from '@/lib/core/run/log/create-sent-list';
import { isSending, type SendingEvent, type StoredRunEvent } from '@/lib/core/run/log/stored-run-event';
import { isQuestion } from '@/lib/core/session/is-question';

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
        events: withoutBeginning(run.events, left, keepId),
      })),
  };

  /** The turn, unless it was left out. */
  function keepId(id: string | null): string | null {
    return id !== null && ids.has(id) ? id : null;
  }
}

/** The log of a run as if what was left out had never been sent. */
function withoutBeginning(
  events: readonly StoredRunEvent[],
  left: ReadonlySet<string>,
  keepId: (id: string | null) => string | null,
): StoredRunEvent[] {
  const sent = createSentList();
  /** How many of the turns sent, up to each place of the list, are left out. */
  const leftBefore = [0];

  function dropSent(event: SendingEvent): StoredRunEvent {
    const { kept } = sent.take(event);
    leftBefore.length = kept + 1;
    for (const id of sent.turnIds.slice(kept))
      leftBefore.push((leftBefore.at(-1) ?? 0) + (left.has(id) ? 1 : 0));
    const { params, kept: before, added, turnIds, withoutThinking, ...rest } = event;
    return {
      ...rest,
      ...(before === undefined ? {} : { kept: before - (leftBefore[before] ?? 0) }),
      ...(added ? { added: added.filter(isKept) } : {}),
      ...(turnIds ? { turnIds: turnIds.filter(isKept) } : {}),
      ...(withoutThinking ? { withoutThinking: withoutThinking.filter(isKept) } : {}),
      // Messages stand in the turns; a body from a file may hold some as well.
      ...(params ? { params: { ...params, messages: [] } } : {}),
    };
  }

  const isKept = (id: string) => !left.has(id);
  return events.map((event) => {
    if (isSending(event)) return dropSent(event);
    if (event.type !== 'run-start' || event.parentTurnId === undefined) return event;
    return { ...event, parentTurnId: keepId(event.parentTurnId) };
  });
}
