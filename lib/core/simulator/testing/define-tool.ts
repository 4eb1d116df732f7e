import type { JsonObject } from '@/lib/core/claude/message';

/** A custom tool with these properties; all of them required unless said otherwise. */
export function defineTool(
  name: string,
  description: string,
  properties: Record<string, JsonObject>,
  required: string[] = Object.keys(properties),
): JsonObject {
  return { name, description, input_schema: { type: 'object', properties, required } };
}
