import 'server-only';

/** What the font of the pictures holds of the Latin and Cyrillic scripts, and of the signs used with them. */
const HELD =
  /[ -~\xa1-\xa8\xaa-\xac\xaf-\u0113\u0116-\u012b\u012e-\u0137\u0139-\u013e\u0141-\u0148\u014a-\u014d\u0150-\u017e\u0400-\u045f\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2116\u2190-\u2193\u2212\u2248\u2260\u2264\u2265]/u;

/**
 * A text as it can be drawn with the one font there is; null when that would lose letters. For a character it does not
 * hold, the library would ask a font server elsewhere, and so tell it what the text says.
 */
export function toDrawable(text: string): string | null {
  const characters = [...text.normalize('NFC').replace(/\s+/g, ' ')];
  if (characters.some((character) => !HELD.test(character) && /[\p{L}\p{N}\p{M}]/u.test(character)))
    return null;
  const drawn = characters.filter((character) => HELD.test(character)).join('');
  return drawn.trim().replace(/ +/g, ' ') || null;
}
