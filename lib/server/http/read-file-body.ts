import 'server-only';
import type { ImportSyntax } from '@/lib/core/format/import-syntax';
import { readBodyBytes } from './read-body-bytes';

/**
 * Reads the bytes of a file that a request brings, of any type that can be imported, for a worker to parse.
 *
 * @throws AppError `unsupported_media_type`, `body_too_large`, `bad_request`
 */
export async function readFileBody(request: Request): Promise<{ bytes: Buffer; syntax: ImportSyntax }> {
  const { bytes, syntax } = await readBodyBytes(request, 'file', { takesFiles: true });
  return { bytes, syntax };
}
