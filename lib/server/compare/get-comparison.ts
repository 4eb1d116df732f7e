import 'server-only';
import type { z } from 'zod';
import type { comparePathsOperation } from '@/lib/core/api/compare-operations';
import { AppError } from '@/lib/core/app-error';
import { parsePathRef } from '@/lib/core/compare/compare-address';
import { cutText } from '@/lib/core/cut-text';
import type { RawPath } from '@/lib/core/replay/raw-recording';
import { getTurn } from '@/lib/server/session/path/get-turn';
import { readRawPath } from '@/lib/server/session/path/read-raw-path';
import { getSessionRow } from '@/lib/server/store/get-session';
import { runLongTask } from '@/lib/server/worker/run-long-task';
import { compareTask } from './compare-task';

/**
 * Compares two paths, each given as `session` or `session:turn`.
 *
 * @returns the JSON of a comparison
 * @throws AppError `bad_request` for a reference that is none; `not_found` for a session or turn there is not;
 *   `server_busy` when it took too long
 */
export async function getComparison({ a, b }: z.output<typeof comparePathsOperation.query>): Promise<string> {
  const sides = { a: await readSide(a), b: await readSide(b) };
  return runLongTask(compareTask, sides, 'The comparison');
}

async function readSide(ref: string): Promise<RawPath> {
  const parsed = parsePathRef(ref);
  if (!parsed) throw new AppError('bad_request', `"${cutText(ref, 200)}" is no path of a session.`);
  const { sessionId, turnId } = parsed;
  const row = await getSessionRow(sessionId);
  return readRawPath(row, turnId === undefined ? row.headTurnId : (await getTurn(sessionId, turnId)).id);
}
