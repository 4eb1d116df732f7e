import { AppError } from '@/lib/core/app-error';
import type { ImportSyntax } from '@/lib/core/format/import-syntax';
import type { ImportSource } from '@/lib/core/format/read-import';
import { readJson } from '@/lib/core/json/read-json';
import { toProblem } from '@/lib/core/to-problem';
import { refuseCutTexts } from '@/lib/server/http/refuse-cut-texts';

/** The bytes of a file that is to be imported. */
export interface FileBytes {
  bytes: Uint8Array;
  syntax: ImportSyntax;
}

/**
 * Parses the bytes of a file. JSON Lines are read as the list they are. Takes as long as the file is large: runs in a
 * worker. The file has no bytes behind it.
 *
 * @returns an empty object for no bytes of JSON
 * @throws AppError `bad_request` for what is no JSON, or was cut for showing
 */
export async function parseFile(file: FileBytes): Promise<ImportSource> {
  const { syntax } = file;
  const text = await takeText(file);
  if (syntax === 'text') return { from: 'text', value: text };
  if (text === '') return { from: 'value', value: {} };
  return { from: 'value', value: syntax === 'lines' ? parseLines(text) : parse(text, 'The body') };
}

/** Lets go of the bytes: what is made of the text needs the memory. */
async function takeText(file: FileBytes): Promise<string> {
  const { buffer, byteOffset, byteLength } = file.bytes;
  const bytes = Buffer.from(buffer, byteOffset, byteLength);
  await refuseCutTexts(bytes);
  file.bytes = new Uint8Array();
  return bytes.toString('utf8');
}

function parseLines(text: string): unknown[] {
  const values: unknown[] = [];
  let number = 0;
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf('\n', start);
    const end = feed === -1 ? text.length : feed;
    const line = text.slice(start, end);
    number += 1;
    if (line.trim() !== '') values.push(parse(line, `Line ${number}`));
    start = end + 1;
  }
  return values;
}

function parse(text: string, what: string): unknown {
  try {
    return readJson(text);
  } catch (error) {
    const reason = toProblem(error);
    throw new AppError('bad_request', `${what} is not JSON: ${reason}`);
  }
}
