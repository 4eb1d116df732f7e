import 'server-only';
import type { Block } from '@/lib/core/claude/message';
import { fillContent } from '@/lib/core/session/fill-content';
import { readVariables } from '@/lib/core/session/read-variables';
import type { SessionConfig } from '@/lib/core/session/session-config';
import { refuseMissing } from './refuse-missing';

/**
 * What a person says, with the session's variables filled in: as it is sent, and kept.
 *
 * @param path of the content in what the caller sent
 * @throws AppError `variable_missing`
 */
export function fillMessage(
  content: string | Block[],
  config: SessionConfig,
  path: string,
): string | Block[] {
  const variables = readVariables(config);
  if (!variables) return content;
  const filled = fillContent(content, variables);
  refuseMissing([{ path, where: 'The message', names: filled.missing }]);
  return filled.content;
}
