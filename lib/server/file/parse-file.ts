import { AppError } from '@/lib/core/app-error';
import { readJson } from '@/lib/core/json/read-json';
import { refuseCutTexts } from '@/lib/server/http/refuse-cut-texts';

/** The bytes of a file that is to be imported. */
export interface FileBytes {
  bytes: Uint8Array;
  /** True for JSON Lines. */
  isLines: boolean;
}

/**
 * Parses the bytes of a file. JSON Lines are read as the list they are. Takes as long as the file is large: runs in a
 * worker.
 *
 * @returns an empty object for no bytes
 * @throws AppError `bad_request` for what is no JSON, or was cut for showing
 */
export async function parseFile({ bytes, isLines }: FileBytes): Promise<unknown> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  await refuseCutTexts(buffer);
  const text = buffer.toString('utf8');
  if (bytes.length === 0) return {};
  return isLines ? parseLines(text) : parse(text, 'The body');
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
    const reason = error instanceof Error ? error.message : String(error);
    throw new AppError('bad_request', `${what} is not JSON: ${reason}`);
  }
}
