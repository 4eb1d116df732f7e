import { jsonrepair } from 'jsonrepair';
import { AppError } from '@/lib/core/app-error';
import { findTooDeep } from '@/lib/core/json/find-too-deep';
import { mendTexts } from '@/lib/core/json/mend-texts';
import { readJson } from '@/lib/core/json/read-json';
import { limits } from '@/lib/core/limits/limits.mjs';
import type { Tell } from '../repair-change';
import { isCurl, readCurl } from './read-curl';

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
  if (!sent) throw new AppError('bad_request', 'The command sends no body: there is no -d or --data in it.');
  if (sent.data.startsWith('@')) {
    const message = 'The command sends a file that is not here. Paste what is in the file.';
    throw new AppError('bad_request', message);
  }
  const names = (sent.headers.get('anthropic-beta') ?? '').split(',').map((name) => name.trim());
  return { value: readText(sent.data, tell), betas: names.filter((name) => name !== '') };
}

function readText(text: string, tell: Tell): unknown {
  const parsed = parse(text) ?? { value: mend(text, tell) };
  const { value, places } = mendTexts(parsed.value);
  if (places.length > 0)
    tell(
      places[0] ?? '',
      'Texts held U+0000 or half a character, which nobody can send: U+FFFD stands there now.',
    );
  return value;
}

function parse(text: string): { value: unknown } | null {
  refuseDeep(text);
  try {
    return { value: readJson(text) };
  } catch {
    return null;
  }
}

function refuseDeep(text: string): void {
  const most = limits.jsonDepth.value;
  if (findTooDeep(text, most) >= 0)
    throw new AppError('bad_request', `The text is nested more than ${most} levels deep.`);
}

/** What is no JSON as it stands. Words that were never meant to be any are not made a text of. */
function mend(text: string, tell: Tell): unknown {
  if (!/[[{]/.test(text.slice(0, 2000))) throw noRequest();
  let mended: string;
  try {
    mended = jsonrepair(text);
  } catch {
    throw noRequest();
  }
  refuseDeep(mended);
  const read = parse(mended);
  if (!read) throw noRequest();
  tell('', 'The text was not quite JSON; its syntax was mended.');
  return read.value;
}

const noRequest = () =>
  new AppError(
    'bad_request',
    'This is no request. Paste the body of a request, a list of messages, or a cURL command.',
  );
