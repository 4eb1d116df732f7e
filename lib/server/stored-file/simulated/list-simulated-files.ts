import 'server-only';
import type { z } from 'zod';
import type { listSimulatorFilesOperation } from '@/lib/core/api/simulator-operations';
import { AppError } from '@/lib/core/app-error';
import { findStoredFiles, listUploads } from '@/lib/server/store/find-stored-files';
import { toSimulatedFile } from './to-simulated-file';

/** The uploads, newest first, as a page of the Files API. @throws AppError `not_found` for `after_id` */
export async function listSimulatedFiles({
  limit,
  after_id: after,
}: z.output<typeof listSimulatorFilesOperation.query>): Promise<
  z.input<typeof listSimulatorFilesOperation.response>
> {
  if (after !== undefined && (await findStoredFiles([after])).length === 0)
    throw new AppError('not_found', `File not found: ${after}`);
  const rows = await listUploads(limit + 1, after);
  const data = rows.slice(0, limit).map((row) => toSimulatedFile(row));
  return {
    data,
    has_more: rows.length > limit,
    first_id: data[0]?.id ?? null,
    last_id: data.at(-1)?.id ?? null,
  };
}
