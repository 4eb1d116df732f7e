import type { Block } from '@/lib/core/claude/message';

/** A place in some content, and what is said of it. */
export interface ContentNote {
  /** Dotted, as the API writes places: `content.0.source.media_type`; empty for the whole. */
  path: string;
  message: string;
}

/** Where a block stands: inside a tool result, or in a message of one side. */
export type BlockPlace = 'result' | 'user' | 'assistant' | 'system';

/**
 * What a block becomes so that the API takes it. `block` is null where nothing is left to send; with `issues` it cannot
 * be sent at all.
 */
export interface SendableBlock {
  block: Block | null;
  /** What was made different, and why. */
  changes: ContentNote[];
  /** Why it cannot be sent, and what to do. */
  issues: ContentNote[];
}

/** A block that was taken as it is, or with changes that are told. */
export const taken = (block: Block | null, ...changes: ContentNote[]): SendableBlock => ({
  block,
  changes,
  issues: [],
});

/** A block nobody could send. */
export const refused = (path: string, message: string): SendableBlock => ({
  block: null,
  changes: [],
  issues: [{ path, message }],
});
