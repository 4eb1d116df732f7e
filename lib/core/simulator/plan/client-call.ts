import type { JsonObject } from '@/lib/core/claude/message';

/** A call of an Anthropic-defined tool a prompt clearly asks for. */
export interface ClientCall {
  /** The member's name, for tools of a toolset. */
  name?: string;
  input: JsonObject;
}
