import 'server-only';
import { AppError } from '@/lib/core/app-error';
import { runTask } from '@/lib/server/worker/run-task';
import { repairRequestTask } from './request-tasks';

/** How long a text may take to be made a request of: it is checked again and again while it is mended. */
const DEADLINE_MS = 15_000;

/**
 * Makes a request of a pasted text, as JSON: numbers in it stay as they were written.
 *
 * @throws AppError `bad_request` for a text that is no request, or takes too long
 */
export async function repairRequest(text: string): Promise<string> {
  const today = new Date().toISOString().slice(0, 10);
  const repaired = await runTask(repairRequestTask, { text, today }, DEADLINE_MS);
  if (repaired !== null) return repaired;
  const message = `No request could be made of the text within ${DEADLINE_MS / 1000} seconds. Paste less of it.`;
  throw new AppError('bad_request', message);
}
