import { AppError } from '@/lib/core/app-error';
import type { Imported } from '@/lib/core/file/imported';
import { listNotes } from '@/lib/core/file/list-notes';
import { mendTexts } from '@/lib/core/json/mend-texts';
import type { FileFormat } from './file-format';
import { fileFormats } from './formats';
import { listImportNames } from './list-import-names';

/** A file as it was parsed: the value of its JSON, or its text where it is another one. */
export type ImportSource = { from: 'value'; value: unknown } | { from: 'text'; value: string };

/**
 * Reads a file of whatever format it looks like.
 *
 * @param now what becomes the time of turns that have none, ISO 8601
 * @throws AppError `bad_request` saying where the file is wrong, or what a file has to be
 */
export async function readImport({ from, value: given }: ImportSource, now: string): Promise<Imported> {
  const { value, places } = mendTexts(given);
  const imported = await readAs(from, value, now);
  const [first] = places;
  if (first === undefined) return imported;
  const where = places.length > 1 ? `${first} and elsewhere` : first;
  const note = `Texts held U+0000 or half a character, which nobody can send${where ? ` (${where})` : ''}: U+FFFD stands there now.`;
  return { ...imported, notes: listNotes([note, ...imported.notes]) };
}

async function readAs(from: ImportSource['from'], value: unknown, now: string): Promise<Imported> {
  for (const { read } of fileFormats as readonly FileFormat[]) {
    if (!read || read.from !== from) continue;
    if (read.from === 'value') {
      if (read.sniff(value)) return (await read.load())(value, now);
    } else if (typeof value === 'string' && read.sniff(value)) {
      return (await read.load())(value, now);
    }
  }
  throw new AppError('bad_request', `This is no file Loopbench knows. It takes ${listImportNames('and')}.`);
}
