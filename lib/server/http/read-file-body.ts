import 'server-only';
import { readBodyBytes } from './read-body-bytes';

/**
 * Reads the bytes of a file that a request brings, JSON or JSON Lines, for a worker to parse.
 *
 * @throws AppError `unsupported_media_type`, `body_too_large`, `bad_request`
 */
export async function readFileBody(request: Request): Promise<{ bytes: Buffer; isLines: boolean }> {
  const { bytes, isLines } = await readBodyBytes(request, 'file', { takesLines: true });
  return { bytes, isLines };
}
