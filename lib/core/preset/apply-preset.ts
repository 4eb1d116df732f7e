import { optionalToolParts } from '@/lib/core/session/optional-tool-parts';
import type { SessionConfig } from '@/lib/core/session/session-config';
import type { SessionTool } from '@/lib/core/session/session-tool';
import { nameTool, readTool } from '@/lib/core/tool/read-tool';
import type { PresetPart, PresetParts, PresetTool } from './preset-parts';

export const toolPolicies = ['add', 'replace'] as const;

export interface PresetUse {
  /** `add` keeps the session's tools, but for those whose names come anew; `replace` keeps none. */
  tools: (typeof toolPolicies)[number];
  parts: readonly PresetPart[];
}

/**
 * What becomes of a session when a preset is used in it: only the fields that change.
 *
 * A tool that is there by name keeps its id and its place, and who answers it unless the preset says so. Answerers
 * without tools go to the tools of the same names.
 *
 * @param newToolId makes the id of a tool that comes in
 */
export function applyPreset(
  sessionTools: readonly SessionTool[],
  preset: PresetParts,
  use: PresetUse,
  newToolId: () => string,
): { config?: SessionConfig; tools?: SessionTool[]; draft?: string } {
  const has = (part: PresetPart) => use.parts.includes(part);
  const tools = preset.tools && toTools(sessionTools, preset.tools, use, newToolId);
  return {
    ...(preset.config && has('config') ? { config: preset.config } : {}),
    ...(tools ? { tools } : {}),
    ...(preset.draft !== undefined && has('draft') ? { draft: preset.draft } : {}),
  };
}

function toTools(
  own: readonly SessionTool[],
  given: readonly PresetTool[],
  { tools, parts }: PresetUse,
  newToolId: () => string,
): SessionTool[] | undefined {
  const hasAnswerers = parts.includes('answerers');
  if (!parts.includes('tools')) {
    const answerers = byName(given);
    return hasAnswerers ? own.map((tool) => answeredAs(tool, answerers.get(nameOf(tool)))) : undefined;
  }
  const known = byName(own);
  const come = given.map((tool): SessionTool => {
    const {
      silenced: ofOwn,
      library: _pin,
      ...before
    }: Partial<SessionTool> & Pick<SessionTool, 'id' | 'answerer'> = take(known, nameOf(tool)) ?? {
      id: newToolId(),
      answerer: { type: 'manual' },
    };
    const { text, enabled, library } = tool;
    // A reason is about the text it was given for.
    const silenced = tool.silenced ?? (before.text === text ? ofOwn : undefined);
    const kept: SessionTool = { ...before, text, enabled, ...optionalToolParts({ silenced, library }) };
    return hasAnswerers ? answeredAs(kept, tool) : kept;
  });
  if (tools === 'replace') return come;
  const comeById = new Map(come.map((tool) => [tool.id, tool]));
  const there = new Set(own.map(({ id }) => id));
  return [...own.map((tool) => comeById.get(tool.id) ?? tool), ...come.filter(({ id }) => !there.has(id))];
}

function answeredAs(tool: SessionTool, from: PresetTool | undefined): SessionTool {
  if (!from?.answerer) return tool;
  const { answerer, outputExample, checksInput } = from;
  const { checksInput: _own, ...kept } = tool;
  return { ...kept, answerer, ...optionalToolParts({ outputExample, checksInput }) };
}

/** Tools by their names, the first where there are more of one. */
function byName<T extends { text: string }>(tools: readonly T[]): Map<string | null, T> {
  const named = new Map<string | null, T>();
  for (const tool of tools) {
    const name = nameOf(tool);
    if (name !== null && !named.has(name)) named.set(name, tool);
  }
  return named;
}

/** Takes an entry out, so that no two tools get the place of one. */
function take<K, T>(map: Map<K, T>, key: K): T | undefined {
  const value = map.get(key);
  map.delete(key);
  return value;
}

/** Null for a tool whose text cannot be read, or names nothing: it is like no other. */
function nameOf({ text }: { text: string }): string | null {
  const name = nameTool(readTool(text));
  return name === nameTool(null) ? null : name;
}
