import type { SessionListFilter } from '@/lib/client/session-list-queries';
import type { SessionChoice } from '@/lib/core/api/session-list-operations';
import type { SessionSummary } from '@/lib/core/api/session-schema';

/** All sessions a list shows, and those it would show further down. */
interface MatchingSessions {
  /** As the list is narrowed. */
  matching: SessionListFilter;
  count: number;
  /** Those that are known here. */
  loaded: readonly SessionSummary[];
}

/** Sessions something is done to: some of the list, or all that match. */
export type ChosenSessions = readonly SessionSummary[] | MatchingSessions;

/** Those that are known here: what they have in common stands for all. */
export const knownOf = (sessions: ChosenSessions): readonly SessionSummary[] =>
  'matching' in sessions ? sessions.loaded : sessions;

export const countChosen = (sessions: ChosenSessions): number =>
  'matching' in sessions ? sessions.count : sessions.length;

/** As the HTTP API takes them; it checks what the address holds of filters. */
export const toChoice = (sessions: ChosenSessions): SessionChoice =>
  'matching' in sessions
    ? { matching: sessions.matching as SessionChoice['matching'] & object }
    : { ids: sessions.map(({ id }) => id) };
