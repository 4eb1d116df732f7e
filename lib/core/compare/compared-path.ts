import type { JsonObject } from '@/lib/core/claude/message';
import type { Recording } from '@/lib/core/session/recording';
import type { SessionConfig } from '@/lib/core/session/session-config';

/** One side of a comparison: a path, what happened along it, and what the session holds today. */
export interface ComparedPath extends Recording {
  sessionId: string;
  title: string;
  config: SessionConfig;
  /** The definitions that would be sent. */
  tools: readonly JsonObject[];
}
