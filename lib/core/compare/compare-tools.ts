import type { JsonObject } from '@/lib/core/claude/message';
import { toCanonicalText } from '@/lib/core/schema/to-canonical-text';
import type { ToolRow } from './comparison';
import { diffJson } from './diff-json';
import type { DiffText } from './diff-text';

/** Tells which tools two requests do not share, by name, and how those of one name differ. */
export function compareTools(
  a: readonly JsonObject[],
  b: readonly JsonObject[],
  diffText: DiffText,
): { tools: ToolRow[]; sameTools: number } {
  const [byNameA, byNameB] = [byName(a), byName(b)];
  const names = new Set([...byNameA.keys(), ...byNameB.keys()]);
  const tools = [...names].flatMap((name): ToolRow[] => {
    const [toolA, toolB] = [byNameA.get(name), byNameB.get(name)];
    const none = { changes: [], isCut: false };
    if (!toolA) return toolB ? [{ name, status: 'b', a: null, b: toolB, ...none }] : [];
    if (!toolB) return [{ name, status: 'a', a: toolA, b: null, ...none }];
    if (toCanonicalText(toolA) === toCanonicalText(toolB)) return [];
    return [{ name, status: 'changed', a: toolA, b: toolB, ...diffJson(toolA, toolB, diffText) }];
  });
  return { tools, sameTools: names.size - tools.length };
}

/** Tools that share a name, which no request may hold, are told apart by a number. */
function byName(tools: readonly JsonObject[]): Map<string, JsonObject> {
  const named = new Map<string, JsonObject>();
  for (const tool of tools) {
    const name = String(tool.name ?? tool.mcp_server_name ?? tool.type ?? 'unnamed');
    let free = name;
    for (let count = 2; named.has(free); count += 1) free = `${name} (${count})`;
    named.set(free, tool);
  }
  return named;
}
