import type { StoredRunEvent } from './stored-run-event';

/** An event with other names for the turns it speaks of. Everything else stays, in its order. */
export function renameTurns(event: StoredRunEvent, rename: (turnId: string) => string): StoredRunEvent {
  switch (event.type) {
    case 'run-start': {
      const { turnId, parentTurnId } = event;
      return {
        ...event,
        ...(turnId === undefined ? {} : { turnId: rename(turnId) }),
        ...(parentTurnId === undefined ? {} : { parentTurnId: parentTurnId && rename(parentTurnId) }),
      };
    }
    case 'turn-end':
      return {
        ...event,
        turnId: rename(event.turnId),
        parentTurnId: event.parentTurnId && rename(event.parentTurnId),
      };
    case 'request-start':
    case 'run-wait':
      return {
        ...event,
        ...(event.turnIds ? { turnIds: event.turnIds.map(rename) } : {}),
        ...(event.added ? { added: event.added.map(rename) } : {}),
        ...(event.withoutThinking ? { withoutThinking: event.withoutThinking.map(rename) } : {}),
      } as StoredRunEvent;
    default:
      return event;
  }
}
