import type { StoredRunEvent } from './stored-run-event';

/** The JSON of a stored event, as the log keeps it and event streams carry it: one line. */
export const writeEvent = (event: StoredRunEvent): string => JSON.stringify(event);
