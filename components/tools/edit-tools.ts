import type { ToolChange } from '@/components/answerers/tool-change';
import type { SessionTool } from '@/lib/core/session/session-tool';
import { nameTool, readTool } from '@/lib/core/tool/read-tool';

/** An id for a tool made in this page. */
export const newToolId = () => `tool_${crypto.randomUUID().replaceAll('-', '').slice(0, 24)}`;

/** A tool answered by hand. */
export function makeTool(text: string): SessionTool {
  return { id: newToolId(), text, answerer: { type: 'manual' }, enabled: true };
}

/** `name`, or `name_2`, `name_3`… while it is taken. */
export function findFreeName(name: string, tools: readonly SessionTool[]): string {
  const taken = new Set(tools.map((tool) => nameTool(readTool(tool.text))));
  if (!taken.has(name)) return name;
  let number = 2;
  while (taken.has(`${name}_${number}`)) number += 1;
  return `${name}_${number}`;
}

/** Changes parts of the tool with an id. */
export function changeTool(tools: readonly SessionTool[], id: string, change: ToolChange): SessionTool[] {
  return tools.map((tool) => {
    if (tool.id !== id) return tool;
    return { ...tool, ...(typeof change === 'function' ? change(tool) : change) };
  });
}

export function removeTool(tools: readonly SessionTool[], id: string): SessionTool[] {
  return tools.filter((tool) => tool.id !== id);
}

/** Puts a removed tool back where it was. */
export function restoreTool(tools: readonly SessionTool[], tool: SessionTool, index: number): SessionTool[] {
  return [...tools.slice(0, index), tool, ...tools.slice(index)];
}

/** Moves a tool up (negative) or down by that many places, no further than the ends. */
export function moveTool(tools: readonly SessionTool[], id: string, by: number): SessionTool[] {
  const index = tools.findIndex((tool) => tool.id === id);
  const tool = tools[index];
  if (!tool) return [...tools];
  const target = Math.max(0, Math.min(tools.length - 1, index + by));
  return restoreTool(removeTool(tools, id), tool, target);
}
