import 'server-only';
import { AppError } from '@/lib/core/app-error';
import { isJsonObject, type RequestBody } from '@/lib/core/claude/message';
import { SIMULATOR_MODEL } from '@/lib/core/session/simulator-name';
import { withoutCleared } from '@/lib/core/simulator/request/without-cleared';
import { countParts } from '@/lib/core/simulator/wire/count-parts';
import { checkRequest } from './check-request';

/** What the endpoint asks for less than the one that answers. */
const BESIDES = { max_tokens: 1 };

/**
 * Counts the tokens of a request as the Simulator's answers count them.
 *
 * @throws AppError `bad_request` for what the API refuses
 */
export async function countSimulatedTokens(body: unknown): Promise<{ input_tokens: number }> {
  const request = isJsonObject(body) ? { ...BESIDES, ...body, model: SIMULATOR_MODEL } : body;
  const problem = (await checkRequest(request)).find(({ severity }) => severity === 'error');
  if (problem) throw new AppError('bad_request', problem.message);
  // The check above has just read the whole shape.
  return { input_tokens: countParts(withoutCleared(request as RequestBody)).total };
}
