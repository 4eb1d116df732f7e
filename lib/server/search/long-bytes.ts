/** A longer message takes too long to be read for the search index between two requests: a worker does it. */
export const LONG_BYTES = 128 * 1024;
