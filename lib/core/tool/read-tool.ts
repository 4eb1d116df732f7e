import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { findTooDeep } from '@/lib/core/json/find-too-deep';
import { readJson } from '@/lib/core/json/read-json';
import { limits } from '@/lib/core/limits/limits.mjs';

/** A tool definition read from its text; null while the text is no JSON object. `parseTool` says why. */
export function readTool(text: string): JsonObject | null {
  // Deeper, it could be read and never written again.
  if (findTooDeep(text, limits.jsonDepth.value) >= 0) return null;
  try {
    const value: unknown = readJson(text);
    return isJsonObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** What to call a tool in lists and messages: its name, or what stands for one. */
export function nameTool(definition: JsonObject | null): string {
  if (typeof definition?.name === 'string' && definition.name !== '') return definition.name;
  if (typeof definition?.type === 'string') return definition.type;
  return 'unnamed tool';
}
