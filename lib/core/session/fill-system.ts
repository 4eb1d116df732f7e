import { type Block, isJsonObject } from '@/lib/core/claude/message';
import { fillContent } from './fill-content';
import { readVariables } from './read-variables';
import type { SessionConfig } from './session-config';

/** A configuration with its variables filled in to the system prompt, and the names that have no value. */
export function fillSystem(config: SessionConfig): { config: SessionConfig; missing: string[] } {
  const variables = readVariables(config);
  const { system } = config;
  if (!variables || !isContent(system)) return { config, missing: [] };
  const { content, missing } = fillContent(system, variables);
  return { config: { ...config, system: content }, missing };
}

/** A system prompt that is neither is left for the API to judge. */
const isContent = (system: unknown): system is string | Block[] =>
  typeof system === 'string' || (Array.isArray(system) && system.every(isJsonObject));
