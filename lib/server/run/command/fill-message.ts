import 'server-only';
import { AppError } from '@/lib/core/app-error';
import type { Block } from '@/lib/core/claude/message';
import { readVariables } from '@/lib/core/session/read-variables';
import type { SessionConfig } from '@/lib/core/session/session-config';
import { fillContent } from '@/lib/core/variables/fill-content';
import { tellTooLong } from '@/lib/core/variables/tell-too-long';
import { refuseMissing } from './refuse-missing';

/**
 * What a person says, with the session's variables filled in: as it is sent, and kept.
 *
 * @param path of the content in what the caller sent
 * @throws AppError `variable_missing`; `bad_request` when a variable would make the message too long
 */
export function fillMessage(
  content: string | Block[],
  config: SessionConfig,
  path: string,
): string | Block[] {
  const variables = readVariables(config);
  if (!variables) return content;
  const filled = fillContent(content, variables);
  if (filled.tooLong !== null) {
    const message = tellTooLong('the message', filled.tooLong);
    throw new AppError('bad_request', message, [{ path, message }]);
  }
  refuseMissing([{ path, where: 'The message', names: filled.missing }]);
  return filled.content;
}
