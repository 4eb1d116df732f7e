import 'server-only';
import { type ExportFormat, findExportFormat } from '@/lib/core/format/export-formats';
import { toFileName } from '@/lib/core/format/to-file-name';
import { respondWithDownload } from '@/lib/server/http/respond-with-download';
import { toByteStream } from '@/lib/server/http/to-byte-stream';
import type { WrittenSession } from './write-session';

/** Answers with a session as a file to be saved. */
export function respondWithFile({ title, pieces }: WrittenSession, format: ExportFormat): Response {
  return respondWithDownload(
    toByteStream(pieces),
    findExportFormat(format).mediaType,
    toFileName(title, format),
  );
}

/** Answers with several sessions as an archive to be saved. */
export function respondWithArchive(archive: { count: number; stream: ReadableStream<Uint8Array> }): Response {
  const name = `loopbench-${new Date().toISOString().slice(0, 10)}-${archive.count}-sessions.zip`;
  return respondWithDownload(archive.stream, 'application/zip', { ascii: name, unicode: name });
}
