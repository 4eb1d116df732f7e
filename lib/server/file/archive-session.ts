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
    if (!stream) continue;
    await zip.add(
      `files/${file.name}`,
      endWhereItBreaks(stream, (bytes) =>
        failures.push(`${file.name}: It broke off after ${bytes} bytes. What arrived is in the archive.`),
      ),
    );
  }
  if (failures.length > 0) await zip.add('not-exported.txt', new TextReader(`${failures.join('\n')}\n`));
  await zip.close();
}

/** A file whose bytes break off ends there: the archive goes on, and says so. */
function endWhereItBreaks(
  stream: ReadableStream<Uint8Array>,
  onBreak: (bytes: number) => void,
): ReadableStream<Uint8Array> {
  const reader = stream.getReader();
  let bytes = 0;
  return new ReadableStream({
    async pull(controller) {
      const next = await reader.read().catch(() => null);
      if (!next) onBreak(bytes);
      if (!next?.value) return controller.close();
      bytes += next.value.byteLength;
      controller.enqueue(next.value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
}
