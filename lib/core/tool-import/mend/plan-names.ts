import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { readToolFacts } from '@/lib/core/tool/read-tool-facts';

/** Which tool of a list keeps a name that several have, and what others may not be called any more. */
export interface NamePlan {
  owners: ReadonlyMap<string, number>;
  /** Every name that is kept or was made up; names that are made are added. */
  taken: Set<string>;
}

/** What the API takes as the name of a tool of one's own. Source: Messages API: tools, name. */
export const isPossibleName = (name: unknown): name is string =>
  typeof name === 'string' && /^[a-zA-Z0-9_-]{1,128}$/.test(name);

/**
 * Decides who keeps its name: first Anthropic's tools, whose names are fixed, then the others; of several the first. No name
 * is made up that a tool further down has by right.
 *
 * @param definitions by their place in the list, counted from 0
 */
export function planNames(definitions: readonly unknown[]): NamePlan {
  const owners = new Map<string, number>();
  const keep = (name: string | null, index: number) => {
    if (name !== null && !owners.has(name)) owners.set(name, index);
  };
  for (const [index, one] of definitions.entries()) if (isJsonObject(one)) keep(toFixedName(one), index);
  for (const [index, one] of definitions.entries())
    if (isJsonObject(one) && readToolFacts(one).kind !== 'anthropic' && isPossibleName(one.name))
      keep(one.name, index);
  return { owners, taken: new Set(owners.keys()) };
}

/** The name that goes with the type of one of Anthropic's tools; null for other tools, and for the tools of an MCP server. */
export function toFixedName(definition: JsonObject): string | null {
  const { kind, catalogued, name } = readToolFacts(definition);
  if (kind !== 'anthropic') return null;
  if (!catalogued) return name;
  const { toolset } = catalogued;
  return catalogued.name ?? (toolset && toolset !== 'mcp' ? toolset : null);
}
