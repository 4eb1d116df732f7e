import 'server-only';
import { TextReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core.js';
import type { z } from 'zod';
import type { exportSessionsOperation } from '@/lib/core/api/file-operations';
import { AppError } from '@/lib/core/app-error';
import { createFileNamer } from '@/lib/core/format/create-file-namer';
import type { ExportFormat } from '@/lib/core/format/export-formats';
import { MAX_EXPORTED } from '@/lib/core/session/session-bounds';
import { toByteStream } from '@/lib/server/http/to-byte-stream';
import { getLog } from '@/lib/server/log';
import { countMatching, findMatchingIds } from '@/lib/server/session/list/match-sessions';
import { exportSession } from './export-session';

/** An archive that is being written as it is read. */
interface Archive {
  /** How many sessions it is to hold. */
  count: number;
  stream: ReadableStream<Uint8Array>;
}

/**
 * Writes several sessions into an archive, one after the other, as fast as somebody reads it.
 *
 * @param origin where this server is asked for
 * @throws AppError `bad_request` when it would be too many, or none
 */
export async function exportSessions(
  { ids, matching, format }: z.output<typeof exportSessionsOperation.body>,
  origin: string,
): Promise<Archive> {
  const wanted = ids ?? (await findMatchingIds(matching ?? { deleted: 'false' }, MAX_EXPORTED + 1));
  if (wanted.length === 0) throw new AppError('bad_request', 'No session matches.');
  if (wanted.length > MAX_EXPORTED) {
    const count = matching ? await countMatching(matching) : wanted.length;
    const [atMost, given] = [MAX_EXPORTED, count].map((number) => number.toLocaleString('en-US'));
    throw new AppError(
      'bad_request',
      `An archive holds ${atMost} sessions at most, and these are ${given}. Narrow the list, or take everything with: npm run backup`,
    );
  }
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  write(wanted, format, origin, writable).catch((error: unknown) => {
    getLog().info({ err: error }, 'an archive was not read to its end, or could not be written');
    writable.abort(error).catch(() => {
      // Whoever read it has gone.
    });
  });
  return { count: wanted.length, stream: readable };
}

async function write(
  ids: readonly string[],
  format: ExportFormat,
  origin: string,
  to: WritableStream<Uint8Array>,
): Promise<void> {
  const zip = new ZipWriter(to, { useWebWorkers: false });
  const name = createFileNamer(format);
  const failures: string[] = [];
  for (const id of ids) {
    const file = await exportSession(id, format, origin).catch((error: unknown) => {
      // One that is gone by now, or cannot be read, must not keep all others back.
      failures.push(`${id}: ${error instanceof AppError ? error.message : 'It could not be read.'}`);
      return null;
    });
    if (file) await zip.add(name(file.title), toByteStream(file.pieces));
  }
  if (failures.length > 0) await zip.add('not-exported.txt', new TextReader(`${failures.join('\n')}\n`));
  await zip.close();
}
