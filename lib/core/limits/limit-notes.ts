import { libraryNotes } from './library-notes';
import type { LimitNote } from './limit-note';
import type { limits } from './limits.mjs';
import { requestNotes } from './request-notes';
import { sessionNotes } from './session-notes';

/** What stands on `public/docs/limits.md` beside each bound. Apart from the values, which a page loads too. */
export const limitNotes: Readonly<Record<keyof typeof limits, LimitNote>> = {
  ...requestNotes,
  ...sessionNotes,
  ...libraryNotes,
};
