/**
 * Stands in place of the time of deletion of a session that is not all there: it is being written piece by piece, or taken
 * away so. Nobody is shown it, neither in a list nor in the bin, and what a crash leaves of it is taken away at the next
 * start. The database's own count of the bin knows it as well.
 */
export const NOT_WHOLE = '1970-01-01T00:00:00.000+00:00';
