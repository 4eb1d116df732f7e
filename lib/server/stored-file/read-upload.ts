import 'server-only';
import { AppError } from '@/lib/core/app-error';
import { limits } from '@/lib/core/limits/limits.mjs';
import { readRawBytes } from '@/lib/server/http/read-raw-bytes';

/** A file as its uploader sends it. */
export interface Upload {
  name: string;
  mimeType: string;
  bytes: Uint8Array;
  /** Fields of the form, where it has them. */
  sessionId?: string;
  model?: string;
}

/** A form around a file adds some hundred bytes. */
const FORM_BYTES = 64 * 1024;
/** A longer name, or type, is refused. */
const MAX_NAME = 1000;
const MAX_TYPE = 200;

/**
 * Reads a file that a request brings: in the field `file` of a form, or as the body itself.
 *
 * @param name in place of the one the form gives
 * @throws AppError `body_too_large`; `bad_request` for no file, an empty one, or one without a name
 */
export async function readUpload(request: Request, name: string | undefined): Promise<Upload> {
  const type = request.headers.get('content-type') ?? '';
  const isForm = /^multipart\/form-data\b/i.test(type);
  const most = limits.uploadedBytes.value;
  const body = await readRawBytes(request, { bytes: most + (isForm ? FORM_BYTES : 0) });
  const upload = isForm ? await readForm(body, type) : { name: '', mimeType: type, bytes: body };
  const named = name ?? upload.name;
  if (upload.bytes.length === 0) throw new AppError('bad_request', 'The file is empty.');
  if (upload.bytes.length > most)
    throw new AppError('body_too_large', `A file can have ${most / 1024 / 1024} MB at most.`);
  if (named === '' || named.length > MAX_NAME || named.includes('\0'))
    throw new AppError(
      'bad_request',
      'Give the file a name of at most 1,000 characters, in the query as `name`.',
    );
  const mimeType = /^[\w.+-]+\/[\w.+-]+/.exec(upload.mimeType)?.[0].toLowerCase() ?? '';
  return {
    ...upload,
    name: named,
    mimeType: mimeType === '' || mimeType.length > MAX_TYPE ? 'application/octet-stream' : mimeType,
  };
}

async function readForm(body: Buffer<ArrayBufferLike>, type: string): Promise<Upload> {
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } })
    .formData()
    .catch(() => undefined);
  const file = form?.get('file');
  if (!(file instanceof File))
    throw new AppError('bad_request', 'Send the file in the field `file` of the form.');
  const [sessionId, model] = [form?.get('session_id'), form?.get('model')];
  return {
    name: file.name,
    mimeType: file.type,
    bytes: new Uint8Array(await file.arrayBuffer()),
    ...(typeof sessionId === 'string' ? { sessionId } : {}),
    ...(typeof model === 'string' ? { model } : {}),
  };
}
