import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import type { ToolSetContext } from './tool-finding';

/** What of a session's settings the rules look at: the same in the page and before a run. */
export function toLintContext({ model, tool_choice, thinking, output_config }: JsonObject): ToolSetContext {
  return {
    model,
    tool_choice,
    thinking,
    outputFormat: isJsonObject(output_config) ? output_config.format : undefined,
  };
}
