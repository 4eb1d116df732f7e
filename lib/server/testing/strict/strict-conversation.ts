import type { JsonObject } from '@/lib/core/claude/message';

/** An answer of the strict API, its blocks as the very texts of their JSON: what goes back is held against them. */
export interface StrictStep {
  blocks: string[];
  stop_reason: string;
  /** What the end of the answer tells besides: `container`, `stop_details`. */
  end?: JsonObject;
}

/** A conversation the strict API plays, whatever it is sent, while it writes down what it should have refused. */
export interface StrictConversation {
  name: string;
  config: JsonObject;
  tools: JsonObject[];
  /** What is asked, one after the other, and the answers to each. */
  asks: { content: string; steps: StrictStep[] }[];
}
