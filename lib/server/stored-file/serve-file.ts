import 'server-only';
import { toServedType } from '@/lib/core/stored-file/to-served-type';
import { respondWithDownload } from '@/lib/server/http/respond-with-download';

/** Answers with a file somebody or some code made, to be saved. @param name safe for every file system */
export const serveFile = (name: string, mimeType: string, bytes: ReadableStream<Uint8Array>): Response =>
  respondWithDownload(bytes, toServedType(mimeType), {
    ascii: name.replace(/[^\x20-\x7e]|[%;']/g, '_'),
    unicode: name,
  });
