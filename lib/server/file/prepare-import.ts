import { readImport } from '@/lib/core/format/read-import';
import { type FileBytes, parseFile } from './parse-file';
import { prepareSession } from './prepare-session';
import type { PreparedSession } from './prepared-session';

/**
 * Reads a file of any kind there is a reader for, and makes the rows of the session it describes. Runs in a worker.
 *
 * @throws AppError `bad_request` naming the places that are wrong
 */
export async function prepareImport(file: FileBytes): Promise<PreparedSession> {
  return prepareSession(await readImport(await parseFile(file), new Date().toISOString()));
}
