export const MAX_TITLE_LENGTH = 200;
/** How many tags a session has at most. */
export const MAX_TAGS = 20;
export const MAX_TAG_LENGTH = 50;
/** As many sessions as are changed in one go. */
export const MAX_BULK_IDS = 10_000;
/** Of those a filter lets through, so many are changed in one go: between two steps, others are answered. */
export const MAX_MATCHED_AT_ONCE = 1000;
/** As many sessions as one archive holds. */
export const MAX_EXPORTED = 1000;
