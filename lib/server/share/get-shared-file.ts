import 'server-only';
import { AppError } from '@/lib/core/app-error';
import { readRows } from '@/lib/server/db/read-rows';
import { toByteStream } from '@/lib/server/http/to-byte-stream';
import { serveFile } from '@/lib/server/stored-file/serve-file';
import { findShare } from './find-share';

interface Row {
  name: string;
  mimeType: string;
  bytes: Uint8Array;
}

/** Answers with a file behind a link, to be saved. @throws AppError as `findShare`; `not_found` */
export async function getSharedFile(token: string, fileId: string, headers: Headers): Promise<Response> {
  const { id } = await findShare(token, headers);
  const [row] = await readRows<Row>(
    'SELECT "name", "mimeType", "bytes" FROM "SharedFile" WHERE "shareId" = ? AND "fileId" = ?',
    id,
    fileId,
  );
  if (!row) throw new AppError('not_found', `The link has no file ${fileId}.`);
  return serveFile(row.name, row.mimeType, toByteStream([row.bytes]));
}
