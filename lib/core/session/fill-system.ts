import { type Block, isJsonObject } from '@/lib/core/claude/message';
import { type FilledContent, fillContent } from '@/lib/core/variables/fill-content';
import { readVariables } from './read-variables';
import type { SessionConfig } from './session-config';

/** A configuration with its variables filled in to the system prompt, the names that have no value, and one that has too much. */
export function fillSystem(
  config: SessionConfig,
): { config: SessionConfig } & Pick<FilledContent, 'missing' | 'tooLong'> {
  const variables = readVariables(config);
  const { system } = config;
  if (!variables || !isContent(system)) return { config, missing: [], tooLong: null };
  const { content, missing, tooLong } = fillContent(system, variables);
  return { config: { ...config, system: content }, missing, tooLong };
}

/** A system prompt that is neither is left for the API to judge. */
const isContent = (system: unknown): system is string | Block[] =>
  typeof system === 'string' || (Array.isArray(system) && system.every(isJsonObject));
