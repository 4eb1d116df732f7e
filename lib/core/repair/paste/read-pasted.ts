import { AppError } from '@/lib/core/app-error';
import type { Tell } from '../repair-change';
import { isCurl, readCurl } from './read-curl';
import { readLooseJson } from './read-loose-json';

/** What a pasted text holds, parsed. */
interface Pasted {
  value: unknown;
  /** Of a command with an `anthropic-beta` header: the names in it. */
  betas: string[];
}

/**
 * Reads a pasted text: JSON, with what programs and people get wrong in it mended, or a cURL command that sends some.
 *
 * @throws AppError `bad_request` for what is neither
 */
export function readPasted(text: string, tell: Tell): Pasted {
  if (!isCurl(text)) return { value: readText(text, tell), betas: [] };
  const sent = readCurl(text);
  if (sent.data === '')
    throw new AppError('bad_request', 'The command sends no body: there is no -d or --data in it.');
  if (sent.data.startsWith('@')) {
    const message = 'The command sends a file that is not here. Paste what is in the file.';
    throw new AppError('bad_request', message);
  }
  const names = (sent.headers.get('anthropic-beta') ?? '').split(',').map((name) => name.trim());
  return { value: readText(sent.data, tell), betas: names.filter((name) => name !== '') };
}

function readText(text: string, tell: Tell): unknown {
  const read = readLooseJson(text, tell);
  if (!read) throw noRequest();
  return read.value;
}

const noRequest = () =>
  new AppError(
    'bad_request',
    'This is no request. Paste the body of a request, a list of messages, or a cURL command.',
  );
