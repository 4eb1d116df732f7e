import 'server-only';
import { limits } from '@/lib/core/limits/limits.mjs';
import { nameFiles } from '@/lib/core/stored-file/name-files';
import { toProblem } from '@/lib/core/to-problem';
import { findSessionFiles } from '@/lib/server/stored-file/find-session-files';
import { openFile } from '@/lib/server/stored-file/open-file';

/** A file with what is told of it. */
interface CollectedFile {
  fileId: string;
  name: string;
  originalName: string;
  mimeType: string;
  bytes: Buffer;
}

/**
 * Reads the files of a session that are named in what is shared of it, as far as there is room.
 *
 * @param ids those that are named
 * @returns for each file that is not among them, its name and the reason
 * @throws AppError `not_found` for the session
 */
export async function collectFiles(
  sessionId: string,
  ids: readonly string[],
): Promise<{ files: CollectedFile[]; leftOut: string[] }> {
  const named = new Set(ids);
  const all = (await findSessionFiles(sessionId)).files.filter(({ file_id: id }) => named.has(id));
  const files: Omit<CollectedFile, 'name'>[] = [];
  const leftOut: string[] = [];
  let room = limits.sharedFileBytes.value;
  for (const file of all) {
    const { file_id: fileId, original_name: originalName, mime_type: mimeType } = file;
    try {
      const bytes =
        file.size !== null && file.size > room ? null : await readUpTo(await openFile(file), room);
      if (!bytes) {
        leftOut.push(
          `${file.name}: All files of a link may have ${limits.sharedFileBytes.value / 1024 / 1024} MB.`,
        );
        continue;
      }
      room -= bytes.byteLength;
      files.push({ fileId, originalName, mimeType, bytes });
    } catch (error) {
      leftOut.push(`${file.name}: ${toProblem(error)}`);
    }
  }
  const names = nameFiles(files.map(({ originalName }) => originalName));
  return { files: files.map((file, index) => ({ ...file, name: names[index] ?? file.fileId })), leftOut };
}

/** @returns null where it has more */
async function readUpTo(stream: ReadableStream<Uint8Array>, most: number): Promise<Buffer | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.byteLength;
    if (size > most) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
