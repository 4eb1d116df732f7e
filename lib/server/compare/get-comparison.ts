import 'server-only';
import type { z } from 'zod';
import type { comparePathsOperation } from '@/lib/core/api/compare-operations';
import { AppError } from '@/lib/core/app-error';
import { type PathRef, parsePathRef } from '@/lib/core/compare/compare-address';
import { cutText } from '@/lib/core/cut-text';
import { getDatabaseFile } from '@/lib/server/db/database';
import { runLongTask } from '@/lib/server/worker/run-long-task';
import { compareTask } from './compare-task';

/**
 * Compares two paths, each given as `session` or `session:turn`.
 *
 * @returns the JSON of a comparison, in pieces of UTF-8
 * @throws AppError `bad_request` for a reference that is none; `not_found` for a session or turn there is not;
 *   `server_busy` when it took too long
 */
export async function getComparison({
  a,
  b,
}: z.output<typeof comparePathsOperation.query>): Promise<Uint8Array[]> {
  const paths = { a: readRef(a), b: readRef(b) };
  const database = await getDatabaseFile();
  const { pieces } = await runLongTask(compareTask, { database, ...paths }, 'The comparison');
  return pieces;
}

function readRef(ref: string): PathRef {
  const parsed = parsePathRef(ref);
  if (!parsed) throw new AppError('bad_request', `"${cutText(ref, 200)}" is no path of a session.`);
  return parsed;
}
