import 'server-only';
import { TextReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core.js';
import { AppError } from '@/lib/core/app-error';
import { toFileName } from '@/lib/core/format/to-file-name';
import { respondWithDownload } from '@/lib/server/http/respond-with-download';
import { toByteStream } from '@/lib/server/http/to-byte-stream';
import { getLog } from '@/lib/server/log';
import { findSessionFiles } from '@/lib/server/stored-file/find-session-files';
import { openFile } from '@/lib/server/stored-file/open-file';
import { exportSession } from './export-session';
import type { WrittenSession } from './write-session';

type Files = Awaited<ReturnType<typeof findSessionFiles>>;

/**
 * Answers with a session and its files as an archive, written as fast as somebody reads it.
 *
 * @param origin where this server is asked for
 * @throws AppError `not_found`
 */
export async function archiveSession(id: string, origin: string): Promise<Response> {
  const session = await exportSession(id, 'json', origin);
  const files = await findSessionFiles(id);
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  write(session, files, writable).catch((error: unknown) => {
    getLog().info({ err: error }, 'an archive was not read to its end, or could not be written');
    writable.abort(error).catch(() => {
      // Whoever read it has gone.
    });
  });
  const { ascii, unicode } = toFileName(session.title, 'json');
  const toArchive = (name: string) => name.replace(/\.loopbench\.json$/, '.zip');
  return respondWithDownload(readable, 'application/zip', {
    ascii: toArchive(ascii),
    unicode: toArchive(unicode),
  });
}

async function write(
  { title, pieces }: WrittenSession,
  { files, leftOut }: Files,
  to: WritableStream<Uint8Array>,
): Promise<void> {
  const zip = new ZipWriter(to, { useWebWorkers: false });
  await zip.add(toFileName(title, 'json').unicode, toByteStream(pieces));
  const failures = leftOut > 0 ? [`${leftOut} more files: an archive holds ${files.length}.`] : [];
  for (const file of files) {
    // One that cannot be had must not keep all others back.
    const stream = await openFile(file).catch((error: unknown) => {
      failures.push(`${file.name}: ${error instanceof AppError ? error.message : 'It could not be read.'}`);
      return null;
    });
    if (stream) await zip.add(`files/${file.name}`, stream);
  }
  if (failures.length > 0) await zip.add('not-exported.txt', new TextReader(`${failures.join('\n')}\n`));
  await zip.close();
}
