import 'server-only';
import type { z } from 'zod';
import type { listSharedFilesOperation } from '@/lib/core/api/share-operations';
import { readRows } from '@/lib/server/db/read-rows';
import { findShare } from './find-share';

/** Lists the files behind a link. @throws AppError as `findShare` */
export async function listSharedFiles(
  token: string,
  headers: Headers,
): Promise<z.input<typeof listSharedFilesOperation.response>> {
  const { id } = await findShare(token, headers);
  return { files: await readRows(LIST, id) };
}

const LIST = `
  SELECT "fileId" AS "file_id", "name", "originalName" AS "original_name", "size", "mimeType" AS "mime_type"
  FROM "SharedFile" WHERE "shareId" = ? ORDER BY rowid`;
