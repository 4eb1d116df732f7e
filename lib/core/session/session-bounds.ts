/** How many tags a session has at most. */
export const MAX_TAGS = 20;
export const MAX_TAG_LENGTH = 50;
/** As many sessions as are changed in one go. */
export const MAX_BULK_IDS = 10_000;
