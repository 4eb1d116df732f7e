import { jsonrepair } from 'jsonrepair';
import { AppError } from '@/lib/core/app-error';
import { findTooDeep } from '@/lib/core/json/find-too-deep';
import { mendTexts } from '@/lib/core/json/mend-texts';
import { readJson } from '@/lib/core/json/read-json';
import { limits } from '@/lib/core/limits/limits.mjs';
import type { Tell } from '../repair-change';

/**
 * Reads JSON, and what is nearly JSON: fences, typographic quotes, trailing commas, the words and quotes of Python and
 * JavaScript. Null for a text that was never meant to be any.
 *
 * @throws AppError `bad_request` where it is nested too deep
 */
export function readLooseJson(text: string, tell: Tell): { value: unknown } | null {
  const parsed = parse(text) ?? mend(text, tell);
  if (!parsed) return null;
  const { value, places } = mendTexts(parsed.value);
  if (places.length > 0)
    tell(
      places[0] ?? '',
      'Texts held U+0000 or half a character, which nobody can send: U+FFFD stands there now.',
    );
  return { value };
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
function mend(text: string, tell: Tell): { value: unknown } | null {
  if (!/[[{]/.test(text.slice(0, 2000))) return null;
  let mended: string;
  try {
    mended = jsonrepair(text);
  } catch {
    return null;
  }
  const read = parse(mended);
  if (read) tell('', 'The text was not quite JSON; its syntax was mended.');
  return read;
}
