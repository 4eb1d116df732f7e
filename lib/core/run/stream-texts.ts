import type { StreamEvent } from '@/lib/core/claude/message';

/**
 * The JSON of the events of a piece of a stream as it came, one text an event and each a single line: what is stored and
 * sent on need not be written out again. Kept beside the list of events, so that a list that was changed on the way has
 * none and is written out.
 */
export const streamTexts = new WeakMap<readonly StreamEvent[], string[]>();
