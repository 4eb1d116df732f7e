import type { JsonObject } from '@/lib/core/claude/message';
import { cutText } from '@/lib/core/cut-text';
import { describeValue } from '@/lib/core/json/describe-value';
import { findAnthropicTool, isDatedToolType } from './anthropic-tools';
import { isCustomTool } from './is-custom-tool';
import type { ToolFacts } from './tool-finding';

/** Reads what rules want to know first of a definition. Source: API documentation, "Define tools" (`type`), "Tool reference". */
export function readToolFacts(definition: JsonObject): ToolFacts {
  const { type, name } = definition;
  const ownName = typeof name === 'string' ? name : null;
  if (isCustomTool(definition)) {
    return { definition, kind: 'custom', tag: 'custom', name: ownName, catalogued: null };
  }
  const catalogued = findAnthropicTool(type);
  const tag = typeof type === 'string' ? cutText(type, 200) : describeValue(type);
  const kind = catalogued || isDatedToolType(type) ? 'anthropic' : 'unknown';
  return { definition, kind, tag, name: ownName ?? catalogued?.name ?? null, catalogued };
}
