/** A name is no longer, in bytes of UTF-8: a folder around it has to fit into a path too. */
const MAX_BYTES = 120;
/** An ending is kept where it is no longer, in bytes. */
const MAX_END_BYTES = 20;

/** Names of devices on Windows, with any ending. */
const DEVICE = /^(con|prn|aux|nul|clock\$|conin\$|conout\$|(com|lpt)[0-9¹²³])\s*(\.|$)/i;
/** Controls, halves of characters, what nobody can see and what turns the direction of writing. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}]/gu;
/** Blanks of every kind, an empty pattern of Braille with them. */
const BLANKS = /[\s\p{Z}\u2800]+/gu;

/**
 * Names that every file system takes, for files that anybody may have named: one each, in their order, distinct without
 * regard to case. Of a path the last part is taken.
 */
export function nameFiles(originals: readonly string[]): string[] {
  const taken = new Set<string>();
  /** Where to go on counting: a thousand files may have one name. */
  const places = new Map<string, number>();
  return originals.map((original) => {
    const base = toSafe(original);
    for (let place = places.get(toKey(base)) ?? 1; ; place += 1) {
      const name = place === 1 ? base : toShort(base, ` (${place})`);
      if (taken.has(toKey(name))) continue;
      taken.add(toKey(name));
      places.set(toKey(base), place + 1);
      return name;
    }
  });
}

/** What two names have in common that are one to some file system. */
const toKey = (name: string): string =>
  name.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC').toLowerCase();

function toSafe(original: string): string {
  const seen = original.normalize('NFC').replace(UNSEEN, (found) => (/[\t\n\v\f\r]/.test(found) ? ' ' : ''));
  const last = seen.split(/[/\\]/).findLast((part) => trim(part) !== '') ?? '';
  const plain = trim(last.replace(/[<>:"|?*]/g, '_').replace(BLANKS, ' '));
  const name = toShort(plain === '' ? 'file' : plain, '');
  return DEVICE.test(name) ? toShort(`_${name}`, '') : name;
}

/** Without blanks before it, and blanks and dots behind it. */
const trim = (text: string): string => text.replace(/^[\s\p{Z}\u2800]+|[.\s\p{Z}\u2800]+$/gu, '');

/** Puts something before the ending, and leaves out as much before that as is too long. */
function toShort(name: string, mark: string): string {
  const end = /(?<=[^.])\.[^. ]+$/u.exec(name)?.[0] ?? '';
  const kept = countBytes(end) > MAX_END_BYTES ? '' : end;
  const stem = cut(name.slice(0, name.length - kept.length), MAX_BYTES - countBytes(mark + kept));
  return `${stem}${mark}${kept}`;
}

/** As many whole characters as fit. */
function cut(text: string, bytes: number): string {
  if (countBytes(text) <= bytes) return text;
  let size = 0;
  let kept = '';
  for (const character of text) {
    size += countBytes(character);
    if (size > bytes) break;
    kept += character;
  }
  return trim(kept) || '_';
}

const countBytes = (text: string): number => new TextEncoder().encode(text).length;
