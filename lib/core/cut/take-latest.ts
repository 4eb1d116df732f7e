/** So many turns are in the page itself: read before any script has run, and before anything else is fetched. */
const IN_THE_PAGE = 8;

/** The end of a path that is laid out by the server. */
export const takeLatest = <T>(turns: readonly T[]): readonly T[] => turns.slice(-IN_THE_PAGE);
