import { checkTexts } from './check-texts';
import { mendHalfCharacters } from './mend-half-characters';
import { readJson } from './read-json';
import { writeJson } from './write-json';

/**
 * Replaces U+0000 and half characters in the texts and keys of a JSON value by U+FFFD.
 *
 * @returns the value itself where there are none, else a mended copy; `places` names some of them, as dotted paths
 */
export function mendTexts(value: unknown): { value: unknown; places: string[] } {
  const issues = checkTexts(value);
  if (issues.length === 0) return { value, places: [] };
  const text = mendHalfCharacters(writeJson(value)).replace(/\\(?:u0000|.)/g, (found) =>
    found === '\\u0000' ? '\\ufffd' : found,
  );
  return { value: readJson(text), places: issues.map(({ path }) => path.join('.')) };
}
