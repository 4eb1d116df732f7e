import { applyEdits, modify } from 'jsonc-parser';
import type { SessionTool } from '@/lib/core/session/session-tool';
import { parseTool } from '@/lib/core/tool/parse-tool';
import { findFreeName, newToolId } from './edit-tools';

/** A copy under a name of its own: two tools of one name are refused. */
export function duplicateTool(tools: readonly SessionTool[], tool: SessionTool): SessionTool {
  return { ...tool, id: newToolId(), text: renamed(tool.text, tools) };
}

/** The text with a free name; everything else of it stays as typed. */
function renamed(text: string, tools: readonly SessionTool[]): string {
  const parsed = parseTool(text);
  if (!parsed.ok || typeof parsed.definition.name !== 'string') return text;
  const name = findFreeName(`${parsed.definition.name}_copy`, tools);
  return applyEdits(text, modify(text, ['name'], name, {}));
}
