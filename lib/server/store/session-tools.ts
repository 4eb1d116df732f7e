import 'server-only';
import { isDeepStrictEqual } from 'node:util';
import type { ToolData, ToolInput } from '@/lib/core/api/session-schema';
import type { JsonObject } from '@/lib/core/claude/message';
import { writeJson } from '@/lib/core/json/write-json';
import { optionalToolParts } from '@/lib/core/session/optional-tool-parts';
import type { SessionTool } from '@/lib/core/session/session-tool';
import { nameTool, readTool } from '@/lib/core/tool/read-tool';
import { newId } from '@/lib/server/new-id';

/** A tool as it is kept: its text exactly as given, or written out from a definition that says something else. */
export function toSessionTool({
  id,
  definition,
  text: given,
  answerer,
  enabled,
  ...rest
}: ToolInput): SessionTool {
  // A mark some editors begin a file with; no JSON begins with it.
  const text = given?.replace(/^\ufeff/, '');
  return {
    id: id ?? newId('tool'),
    text: definition && !saysTheSame(text, definition) ? writeJson(definition, 2) : (text ?? ''),
    answerer,
    enabled,
    ...optionalToolParts(rest),
  };
}

function saysTheSame(text: string | undefined, definition: JsonObject): boolean {
  return isDeepStrictEqual(readTool(text ?? ''), definition);
}

/** A tool as the API tells it. */
export function toToolData(tool: SessionTool): ToolData {
  return { ...tool, definition: readTool(tool.text) };
}

/** The names of a session's tools, for lists. */
export function nameTools(tools: readonly SessionTool[]): string[] {
  return tools.map((tool) => nameTool(readTool(tool.text)));
}
