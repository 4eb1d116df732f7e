import type { JsonObject } from '@/lib/core/claude/message';
import type { ModelFacts } from '@/lib/core/claude/model-facts';
import type { MessageGroup } from './message/group-messages';

/** A request as the checks look at it. */
export interface RequestContext {
  body: JsonObject;
  model: ModelFacts;
  /** What the `anthropic-beta` header names; null where nobody knows. */
  betas: ReadonlySet<string> | null;
  /** The rest of a thread is on the server: what a continuation lacks may be there. */
  isContinuation: boolean;
  /** Its messages, as the API reads them; empty where their shape is wrong. */
  groups: readonly MessageGroup[];
  /** Its tools; empty where they are no list. */
  tools: readonly unknown[];
}
