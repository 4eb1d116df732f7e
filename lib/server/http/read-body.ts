import { toProblem } from '@/lib/core/to-problem';
import 'server-only';
import { AppError } from '@/lib/core/app-error';
import type { JsonSpan } from '@/lib/core/json/create-json-guard';
import { readJson } from '@/lib/core/json/read-json';
import type { BodyKind } from '@/lib/core/limits/body-bounds';
import { parseInSlices } from './parse-in-slices';
import { readBodyBytes } from './read-body-bytes';
import { refuseCutTexts } from './refuse-cut-texts';

/** So much is parsed before others have their turn. */
const SLICE_BYTES = 256 * 1024;

/**
 * Reads a request's JSON body; undefined when there is none.
 *
 * @throws AppError `unsupported_media_type`, `body_too_large`, `bad_request`
 */
export async function readBody(request: Request, kind: BodyKind = 'ordinary'): Promise<unknown> {
  const { bytes, spans } = await readBodyBytes(request, kind, { spanFrom: SLICE_BYTES });
  if (bytes.length === 0) return undefined;
  await refuseCutTexts(bytes);
  return parse(bytes, spans);
}

async function parse(bytes: Buffer, spans: readonly JsonSpan[]): Promise<unknown> {
  try {
    return await parseInSlices({ bytes, spans, sliceBytes: SLICE_BYTES, parse: readJson });
  } catch (error) {
    const reason = toProblem(error);
    throw new AppError('bad_request', `The body is not JSON: ${reason}`);
  }
}
