import 'server-only';
import { findMissingInRule } from '@/lib/core/answer/fill-mock-result';
import { AppError } from '@/lib/core/app-error';
import type { SessionConfig } from '@/lib/core/session/session-config';
import type { SessionTool } from '@/lib/core/session/session-tool';
import { fillSystem } from '@/lib/core/session/variables/fill-system';
import type { VariableValues } from '@/lib/core/session/variables/fill-variables';
import { readVariables } from '@/lib/core/session/variables/read-variables';
import { tellTooLong } from '@/lib/core/session/variables/tell-too-long';
import { nameTool, readTool } from '@/lib/core/tool/read-tool';
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

function findMissing(tool: SessionTool, index: number, variables: VariableValues): MissingVariables[] {
  if (!tool.enabled || tool.answerer.type !== 'mock') return [];
  const name = nameTool(readTool(tool.text));
  return tool.answerer.rules.map((rule, place) => ({
    path: `tools.${index}.answerer.rules.${place}.result.content`,
    where: `${name}: mock rule ${place + 1}`,
    names: findMissingInRule(rule, variables),
  }));
}
