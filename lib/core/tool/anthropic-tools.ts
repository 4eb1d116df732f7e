import { toolFamilies } from './family/tool-families';
import type { ToolFamily, ToolVersion } from './family/tool-family';

/** A version of a tool whose schema Anthropic defines, with what its family has in common. */
export interface AnthropicTool
  extends Pick<ToolFamily, 'name' | 'runs' | 'toolset'>,
    Pick<ToolVersion, 'type' | 'fields' | 'betas' | 'refusedBy'> {}

/** Every tool type known in November 2026, newest of a family first. */
export const anthropicTools: readonly AnthropicTool[] = toolFamilies.flatMap(
  ({ name, runs, toolset, versions }) =>
    versions.map((version) => ({ name, runs, ...(toolset ? { toolset } : {}), ...version })),
);

const byType = new Map(anthropicTools.map((tool) => [tool.type, tool]));

/** The catalogue's entry for a `type`, or null when it has none. */
export function findAnthropicTool(type: unknown): AnthropicTool | null {
  return typeof type === 'string' ? (byType.get(type) ?? null) : null;
}

/** True for a `type` that looks like one of Anthropic's (`name_YYYYMMDD`); new ones appear between our versions. */
export function isDatedToolType(type: unknown): boolean {
  return typeof type === 'string' && /^[a-z][a-z0-9_]*_20\d{6}$/.test(type);
}
