import 'server-only';
import { findAnswererSettings } from '@/lib/core/answerer/answerer-schemas';
import { AppError } from '@/lib/core/app-error';
import { fillSystem } from '@/lib/core/session/fill-system';
import { readVariables } from '@/lib/core/session/read-variables';
import type { SessionConfig } from '@/lib/core/session/session-config';
import type { SessionTool } from '@/lib/core/session/session-tool';
import { nameTool, readTool } from '@/lib/core/tool/read-tool';
import type { VariableValues } from '@/lib/core/variables/fill-variables';
import { tellTooLong } from '@/lib/core/variables/tell-too-long';
import { type MissingVariables, refuseMissing } from './refuse-missing';

/**
 * A configuration with the session's variables filled in to the system prompt. The results of mocks are filled when
 * they answer; what they would miss then is told now.
 *
 * @throws AppError `variable_missing`; `bad_request` when a variable would make the prompt too long
 */
export function fillConfig(config: SessionConfig, tools: readonly SessionTool[]): SessionConfig {
  const variables = readVariables(config);
  if (!variables) return config;
  const filled = fillSystem(config);
  if (filled.tooLong !== null)
    throw new AppError('bad_request', tellTooLong('the system prompt', filled.tooLong));
  const inSystem = { path: 'config.system', where: 'The system prompt', names: filled.missing };
  refuseMissing([inSystem, ...tools.flatMap((tool, index) => findMissing(tool, index, variables))]);
  return filled.config;
}

function findMissing(
  { enabled, text, answerer }: SessionTool,
  index: number,
  variables: VariableValues,
): MissingVariables[] {
  if (!enabled) return [];
  const name = nameTool(readTool(text));
  const missing = findAnswererSettings(answerer.type)?.findMissing(answerer, variables) ?? [];
  return missing.map(({ path, where, names }) => ({
    path: `tools.${index}.answerer.${path}`,
    where: `${name}: ${where}`,
    names,
  }));
}
