import type { JsonObject } from '@/lib/core/claude/message';
import type { Scope } from './find/candidate';
import type { Fact } from './find/fact';

/** Everything an input may be filled from. */
export interface FillSource {
  schema: JsonObject;
  examples: readonly JsonObject[];
  /** The part of the prompt that speaks of this call. */
  scope: Scope;
  /** The whole prompt: what is said once may be meant for several calls. */
  wider: Scope;
  /** What the conversation has brought up. */
  facts: readonly Fact[];
  /** The nouns of the tool's name. */
  toolWords: readonly string[];
  /** An earlier call of the same tool this one follows up: its values stand unless the prompt says otherwise. */
  base?: JsonObject;
  /** A readable account of the results so far, for tools that pass something on. */
  digest?: string;
  /** The input is an account of what was said, not a call: every property is worth filling, from results first. */
  isExtraction?: boolean;
}

/** Where the value of a slot came from; `invented` covers examples and samples. */
export type ValueSource = 'prompt' | 'result' | 'earlier' | 'default' | 'invented';
