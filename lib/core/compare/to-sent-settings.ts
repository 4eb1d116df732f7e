import { isJsonObject, type JsonObject, type RequestBody } from '@/lib/core/claude/message';

/** A request body, taken apart: its settings, and its tools. Messages and `stream` are neither. */
export function toSentSettings(body: RequestBody): { settings: JsonObject; tools: JsonObject[] } {
  const { messages: _messages, stream: _stream, tools, ...settings } = body;
  return { settings, tools: Array.isArray(tools) ? tools.filter(isJsonObject) : [] };
}
