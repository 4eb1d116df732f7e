import type { SessionChoice } from '@/lib/core/api/session-list-operations';
import type { ExportFormat } from '@/lib/core/format/export-formats';
import { toImportType } from '@/lib/core/format/import-syntax';
import { limits } from '@/lib/core/limits/limits.mjs';
import { type AnswerOf, call, callForResponse } from './call';
import { ApiError } from './call-api';
import { type MinimalSession, minimal } from './minimal';
import { readFileName } from './read-file-name';

/** As the server takes it. */
export const MAX_IMPORTED_BYTES = limits.largeBody.value;

/** Makes a session from a file. @throws ApiError with the reason, in words */
export async function importFile(file: File): Promise<AnswerOf<'importSession'>> {
  if (file.size > MAX_IMPORTED_BYTES)
    throw new ApiError(413, 'body_too_large', 'A file can have 32 MB at most.');
  const type = toImportType(file.name);
  return call('importSession', { file, headers: { 'content-type': type } });
}

/** A file, with the name it is to be saved under. */
interface NamedFile {
  name: string;
  file: Blob;
}

/** A session as a file. */
export async function exportSession(id: string, format: ExportFormat): Promise<NamedFile> {
  const response = await callForResponse('exportSession', { params: { id }, query: { format } });
  return { name: readFileName(response), file: await response.blob() };
}

/**
 * Several sessions as one archive.
 *
 * @param onRead is told how many bytes have come, again and again
 * @throws ApiError when they are too many, or the archive breaks off
 */
export async function exportSessions(
  choice: SessionChoice,
  format: ExportFormat,
  onRead: (bytes: number) => void,
  signal: AbortSignal,
): Promise<NamedFile> {
  const body = { ...choice, format };
  const response = await callForResponse('exportSessions', { body, signal });
  let bytes = 0;
  const counted = response.body?.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform: (chunk, controller) => {
        bytes += chunk.byteLength;
        onRead(bytes);
        controller.enqueue(chunk);
      },
    }),
  );
  try {
    return { name: readFileName(response), file: await new Response(counted).blob() };
  } catch (error) {
    if (signal.aborted) throw error;
    throw new ApiError(0, 'unreachable', 'The archive broke off. The log of the server has the reason.');
  }
}

/** Makes a copy of a session, with what was said in it or without. */
export const duplicateSession = (id: string, turns: boolean): Promise<MinimalSession> =>
  call('duplicateSession', { params: { id }, body: { turns }, headers: minimal });
