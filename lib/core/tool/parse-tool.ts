import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { parseJson } from '@/lib/core/json/parse-json';

/** A tool definition read from its text, or why it cannot be. */
export type ParsedTool =
  | { ok: true; definition: JsonObject }
  | { ok: false; message: string; offset: number };

/**
 * Reads the text of a tool definition. Nothing about the text is mended: what does not parse is told with the place
 * where it breaks (`offset` in UTF-16 units).
 */
export function parseTool(text: string): ParsedTool {
  if (text.trim() === '') return { ok: false, message: 'The definition is empty.', offset: 0 };
  const parsed = parseJson(text);
  if (!parsed.ok) return parsed;
  if (isJsonObject(parsed.value)) return { ok: true, definition: parsed.value };
  return { ok: false, message: 'A tool definition is a JSON object.', offset: 0 };
}
