import 'server-only';
import { AppError } from '@/lib/core/app-error';
import { findImportSyntax, type ImportSyntax } from '@/lib/core/format/import-syntax';
import { createJsonGuard, type JsonSpan } from '@/lib/core/json/create-json-guard';
import { type BodyKind, bodyBounds } from '@/lib/core/limits/body-bounds';
import { readRawBytes } from './read-raw-bytes';

/** A body as it came, which has not more in it than its kind may. */
interface BodyBytes {
  /** In memory of their own; none when there is no body. */
  bytes: Buffer;
  syntax: ImportSyntax;
  /** The arrays and objects longer than was asked for, in the order in which they begin. */
  spans: JsonSpan[];
}

interface Options {
  /** Arrays and objects of more bytes are remembered. */
  spanFrom?: number;
  /** True where every type is taken that can be imported, not only JSON. */
  takesFiles?: boolean;
}

/**
 * Reads the bytes of a request's JSON body. Reading stops at the bounds of its kind, whatever the headers say: at its size,
 * its levels, keys and entries, before anything is made of it. What remains is not read: the edge closes the connection
 * behind the answer.
 *
 * @throws AppError `unsupported_media_type`, `body_too_large`, `bad_request`
 */
export async function readBodyBytes(
  request: Request,
  kind: BodyKind,
  { spanFrom, takesFiles = false }: Options = {},
): Promise<BodyBytes> {
  const type = request.headers.get('content-type');
  const syntax = type === null ? 'json' : findImportSyntax(type);
  if (!syntax || (syntax !== 'json' && !takesFiles)) throw wrongType();
  const bounds = bodyBounds[kind];
  const guard = createJsonGuard({
    ...bounds,
    what: 'The body',
    isLines: syntax === 'lines',
    ...(spanFrom === undefined ? {} : { spanFrom }),
  });
  const bytes = await readRawBytes(request, bounds, syntax === 'text' ? undefined : guard);
  if (bytes.length > 0 && type === null) throw wrongType();
  // Some editors begin a file with a mark that is no part of its text: as blanks it is none, and no place moves.
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) bytes.fill(0x20, 0, 3);
  return { bytes, syntax, spans: guard.readSpans() };
}

const wrongType = () => new AppError('unsupported_media_type', 'Send the body as application/json.');
