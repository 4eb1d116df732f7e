import {
  BlobReader,
  ERR_ENCRYPTED,
  ERR_INVALID_UNCOMPRESSED_SIZE,
  ERR_UNSUPPORTED_COMPRESSION,
  type FileEntry,
  ZipReader,
} from '@zip.js/zip.js/lib/zip-core.js';
import { MAX_IMPORTED_BYTES } from '@/lib/client/file-calls';
import { importExtensions, isImportName } from '@/lib/core/format/import-syntax';
import { MAX_EXPORTED } from '@/lib/core/session/session-bounds';
import { toProblem } from '@/lib/core/to-problem';

/** A file that is read when its turn comes. */
export interface FileSource {
  name: string;
  /** @throws Error with the reason, in words */
  read: () => Promise<File>;
}

/** An archive of exported sessions has a thousand files; one with more entries than this was made to keep us busy. */
const MAX_ENTRIES = 10_000;
/** So much may come out of one archive, as it says itself. What it does not say is found while unpacking. */
const MAX_UNPACKED_BYTES = 1024 * 1024 * 1024;

/** No worker of the library's own: our pages run no code that is not theirs, and the browser unpacks beside the page anyway. */
const options = { useWebWorkers: false, useCompressionStream: true };
/** A name that leads out of a folder does no harm: nothing is written to a disk, and the others are to come in. */
const readerOptions = { ...options, filenameValidation: 'tolerant' } as const;

/**
 * Finds the files of an archive that may be sessions. Nothing is unpacked before it is read, and then only as much as the
 * archive has said and a file may have.
 *
 * @throws Error with the reason, in words
 */
export async function openArchive(archive: File): Promise<FileSource[]> {
  const reader = new ZipReader(new BlobReader(archive), readerOptions);
  const entries: FileEntry[] = [];
  let count = 0;
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      count += 1;
      if (count > MAX_ENTRIES) break;
      if (!entry.directory && isSession(entry.filename)) entries.push(entry);
    }
  } catch {
    throw new Error('It is no .zip archive, or a damaged one.');
  }
  const sessions = withoutFiles(entries);
  const size = sessions.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (sessions.length === 0)
    throw new Error(`It holds no file that can be imported (${importExtensions.join(', ')}).`);
  if (sessions.length > MAX_EXPORTED || count > MAX_ENTRIES)
    throw new Error(`An archive can hold ${MAX_EXPORTED.toLocaleString('en-US')} files.`);
  if (size > MAX_UNPACKED_BYTES) throw new Error('It would unpack to more than 1 GB.');
  return sessions.map((entry) => ({
    name: entry.filename,
    read: async () => new File(await unpack(entry), entry.filename),
  }));
}

/** macOS adds a hidden file about every file. */
const isSession = (path: string): boolean =>
  isImportName(path) && !/(^|\/)(\.(?!\.?\/)|__MACOSX\/)/.test(path);

/** Beside an exported session lie its files, which are no sessions whatever they are called. */
function withoutFiles(entries: readonly FileEntry[]): readonly FileEntry[] {
  const isExport = entries.some(({ filename }) => /^[^/]+\.loopbench\.json$/.test(filename));
  return isExport ? entries.filter(({ filename }) => !filename.startsWith('files/')) : entries;
}

async function unpack(entry: FileEntry): Promise<BlobPart[]> {
  const atMost = Math.min(entry.uncompressedSize, MAX_IMPORTED_BYTES);
  if (entry.uncompressedSize > MAX_IMPORTED_BYTES) throw new Error('A file can have 32 MB at most.');
  const chunks: BlobPart[] = [];
  let size = 0;
  const into = new WritableStream<Uint8Array<ArrayBuffer>>({
    write: (chunk) => {
      size += chunk.byteLength;
      if (size > atMost) throw new Error(LIES);
      chunks.push(chunk);
    },
  });
  try {
    await entry.getData(into, { ...options, checkCrc32: true, checkOverlappingEntry: true });
  } catch (error) {
    throw new Error(reasons[toProblem(error)] ?? 'It is damaged in the archive.');
  }
  return chunks;
}

const LIES = 'Its size is not the one its archive says.';
const reasons: Record<string, string> = {
  [LIES]: LIES,
  [ERR_INVALID_UNCOMPRESSED_SIZE]: LIES,
  [ERR_ENCRYPTED]: 'It is encrypted. Unpack the archive and drop its files.',
  [ERR_UNSUPPORTED_COMPRESSION]:
    'It is compressed in a way that is not known here. Unpack the archive and drop its files.',
};
