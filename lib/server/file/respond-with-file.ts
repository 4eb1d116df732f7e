import 'server-only';
import { type ExportFormat, findExportFormat } from '@/lib/core/format/export-formats';
import { toFileName } from '@/lib/core/format/to-file-name';
import { toByteStream } from '@/lib/server/http/to-byte-stream';
import type { WrittenSession } from './write-session';

/** Answers with a session as a file to be saved. */
export function respondWithFile({ title, pieces }: WrittenSession, format: ExportFormat): Response {
  return respond(toByteStream(pieces), findExportFormat(format).mediaType, toFileName(title, format));
}

/** Answers with several sessions as an archive to be saved. */
export function respondWithArchive(archive: { count: number; stream: ReadableStream<Uint8Array> }): Response {
  const name = `loopbench-${new Date().toISOString().slice(0, 10)}-${archive.count}-sessions.zip`;
  return respond(archive.stream, 'application/zip', { ascii: name, unicode: name });
}

/**
 * What a session holds is never shown as a page under our own address: it is a download, and a browser that showed it all
 * the same would let it do nothing.
 */
function respond(body: BodyInit, type: string, name: { ascii: string; unicode: string }): Response {
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${name.ascii}"; filename*=UTF-8''${encode(name.unicode)}`,
      'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  });
}

/** As RFC 8187 has it: `encodeURIComponent` leaves four characters that are to be encoded, too. */
const encode = (text: string): string =>
  encodeURIComponent(text).replace(
    /['()*]/g,
    (found) => `%${found.charCodeAt(0).toString(16).toUpperCase()}`,
  );
