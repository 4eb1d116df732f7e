import { limits } from '@/lib/core/limits/limits.mjs';

export const MAX_TITLE_LENGTH = limits.title.value;
/** How many tags a session has at most. */
export const MAX_TAGS = limits.tags.value;
export const MAX_TAG_LENGTH = limits.tagLength.value;
/** As many sessions as are changed in one go. */
export const MAX_BULK_IDS = limits.bulkIds.value;
/** Of those a filter lets through, so many are changed in one go: between two steps, others are answered. */
export const MAX_MATCHED_AT_ONCE = limits.matchedAtOnce.value;
/** As many sessions as one archive holds. */
export const MAX_EXPORTED = limits.exported.value;
