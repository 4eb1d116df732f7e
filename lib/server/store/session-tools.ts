import 'server-only';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { ToolData, ToolInput } from '@/lib/core/api/session-schema';
import type { JsonObject } from '@/lib/core/claude/message';
import { readJsonAs } from '@/lib/core/json/read-json-as';
import { writeJson } from '@/lib/core/json/write-json';
import { optionalToolParts } from '@/lib/core/session/optional-tool-parts';
import { type SessionTool, storedToolSchema } from '@/lib/core/session/session-tool';
import { nameTool, readTool } from '@/lib/core/tool/read-tool';
import { newId } from '@/lib/server/new-id';

const storedToolsSchema = z.array(storedToolSchema);

/** A column so long is not read again while it stays the same: a run reads it several times, each as long as it is. */
const LONG_COLUMN = 100_000;
/** Longer ones than this are not kept, in characters. */
const MAX_KEPT = 8_000_000;
let latest: { column: string; tools: SessionTool[] } | undefined;

/** Reads the tools column of a session. Nobody may change what it gives. */
export function parseSessionTools(column: string): SessionTool[] {
  if (latest?.column === column) return latest.tools;
  const tools = readJsonAs(storedToolsSchema, column);
  if (column.length > LONG_COLUMN && column.length <= MAX_KEPT) latest = { column, tools };
  return tools;
}

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
