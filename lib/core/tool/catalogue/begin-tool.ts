import type { JsonObject } from '@/lib/core/claude/message';
import { findAnthropicTool } from '../anthropic-tools';
import type { ToolFamily } from '../family/tool-family';

/** What a new tool of a family begins as: its newest version, with what it cannot be without. */
export function beginTool({ versions, begin: rest = {} }: ToolFamily): JsonObject {
  const [{ type }] = versions;
  const name = findAnthropicTool(type)?.name;
  return { type, ...(name ? { name } : {}), ...rest };
}
