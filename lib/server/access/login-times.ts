import 'server-only';

/** A browser that was not used for so long is asked again. */
export const MAX_IDLE_MS = 12 * 3_600_000;

/** And so is every browser after this. */
export const MAX_AGE_MS = 7 * 86_400_000;

/** When it was last used is written down this often at most. */
export const TOUCH_MS = 60_000;
