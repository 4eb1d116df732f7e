import type { Answerer } from '@/lib/core/answerer/answerer-schemas';
import type { JsonObject } from '@/lib/core/claude/message';
import type { ComparedPath } from './compared-path';
import type { ToolRow } from './comparison';
import { diffJson } from './diff-json';
import type { DiffText } from './diff-text';

/** The tools one side sent, and, where that is to be told, who answers their calls in its session: no request tells it. */
export interface ComparedTools {
  tools: readonly JsonObject[];
  answerers?: ComparedPath['answerers'];
}

/** Tells which tools two requests do not share, by name, and how those of one name differ. */
export function compareTools(
  a: ComparedTools,
  b: ComparedTools,
  diffText: DiffText,
): { tools: ToolRow[]; sameTools: number } {
  const [byNameA, byNameB] = [byName(a.tools), byName(b.tools)];
  const names = new Set([...byNameA.keys(), ...byNameB.keys()]);
  const tools = [...names].flatMap((name): ToolRow[] => {
    const [toolA, toolB] = [byNameA.get(name), byNameB.get(name)];
    const none = { changes: [], isCut: false, answerers: null };
    if (!toolA) return toolB ? [{ name, status: 'b', a: null, b: toolB, ...none }] : [];
    if (!toolB) return [{ name, status: 'a', a: toolA, b: null, ...none }];
    const answerers = compareAnswerers(a.answerers?.get(name), b.answerers?.get(name), diffText);
    const changes = diffJson(toolA, toolB, diffText);
    if (changes.changes.length === 0 && !answerers) return [];
    return [{ name, status: 'changed', a: toolA, b: toolB, ...changes, answerers }];
  });
  return { tools, sameTools: names.size - tools.length };
}

function compareAnswerers(
  a: Answerer | undefined,
  b: Answerer | undefined,
  diffText: DiffText,
): ToolRow['answerers'] {
  if (!a || !b) return null;
  const changes = diffJson(a, b, diffText);
  return changes.changes.length === 0 ? null : { a, b, ...changes };
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
