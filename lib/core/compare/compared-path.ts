import type { Answerer } from '@/lib/core/answerer/answerer-schemas';
import type { JsonObject } from '@/lib/core/claude/message';
import type { Recording } from '@/lib/core/replay/recording';
import type { SessionConfig } from '@/lib/core/session/session-config';
import type { Turn } from '@/lib/core/session/turn';

/** One side of a comparison: a path, what happened along it, and what the session holds today. */
export interface ComparedPath extends Recording {
  turns: readonly (Turn & { createdAt?: string })[];
  sessionId: string;
  title: string;
  config: SessionConfig;
  /** The definitions that would be sent. */
  tools: readonly JsonObject[];
  /** Who would answer their calls, by the names of the tools. */
  answerers: ReadonlyMap<string, Answerer>;
}
