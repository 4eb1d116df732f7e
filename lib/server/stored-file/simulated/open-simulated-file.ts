import 'server-only';
import { AppError } from '@/lib/core/app-error';
import { findMadeFile } from '@/lib/core/simulator/made-file';
import { toServedType } from '@/lib/core/stored-file/to-served-type';
import { respondWithDownload } from '@/lib/server/http/respond-with-download';
import { findSimulatedFile } from './find-simulated-file';

/**
 * Answers with a file that code has made.
 *
 * @throws AppError `not_found`; `bad_request` for an upload, which the Files API does not give back
 */
export async function openSimulatedFile(id: string): Promise<Response> {
  const made = findMadeFile(id);
  if (made)
    return respondWithDownload(new Uint8Array(made.bytes), toServedType(made.mimeType), {
      ascii: made.name,
      unicode: made.name,
    });
  await findSimulatedFile(id);
  throw new AppError('bad_request', `File ${id} is not downloadable: it was uploaded.`);
}
