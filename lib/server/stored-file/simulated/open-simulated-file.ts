import 'server-only';
import { AppError } from '@/lib/core/app-error';
import { findMadeFile } from '@/lib/core/simulator/made-file';
import { toByteStream } from '@/lib/server/http/to-byte-stream';
import { serveFile } from '../serve-file';
import { findSimulatedFile } from './find-simulated-file';

/**
 * Answers with a file that code has made.
 *
 * @throws AppError `not_found`; `bad_request` for an upload, which the Files API does not give back
 */
export async function openSimulatedFile(id: string): Promise<Response> {
  const made = findMadeFile(id);
  if (made) return serveFile(made.name, made.mimeType, toByteStream([made.bytes]));
  await findSimulatedFile(id);
  throw new AppError('bad_request', `File ${id} is not downloadable: it was uploaded.`);
}
