/** A character that stands as it is in every written form: neither JSON nor a URL escapes it. */
const PLAIN = /^[A-Za-z0-9]$/;

const SHORT_ESCAPES: Record<string, string> = {
  '\b': 'b',
  '\f': 'f',
  '\n': 'n',
  '\r': 'r',
  '\t': 't',
};

/** So many characters at most are in one pattern; the engine has no room for some thousands. */
const CHUNK = 200;

/**
 * Patterns for a text in all its written forms, to be matched one right after the other: as it is, escaped in JSON once,
 * twice or thrice, and URL-encoded once or twice, also where the form changes in the middle. Without flags; at least one.
 *
 * Every repetition is bounded, so that no text can make the search slow.
 */
export function toSecretPatterns(value: string): string[] {
  const chunks: string[][] = [[]];
  let isOpenEnded = false;
  for (const part of value.match(/\\+|[^\\]/gu) ?? []) {
    // How many backslashes a run takes depends on what comes next: the two stay together.
    if ((chunks.at(-1)?.length ?? 0) >= CHUNK && !isOpenEnded) chunks.push([]);
    chunks.at(-1)?.push(toPart(part));
    isOpenEnded = part.startsWith('\\');
  }
  return chunks.map((parts) => parts.join(''));
}

/** @param part one character, or a run of backslashes */
function toPart(part: string): string {
  if (PLAIN.test(part)) return part;
  const bytes = toPercents(part);
  // JSON doubles backslashes: one is two, then four, then eight. A run is one part, or the search would try all splits.
  if (part.startsWith('\\')) return `(?:\\\\{${part.length},${part.length * 8}}|${bytes})`;
  const units = [...Array(part.length).keys()].map((index) => toUnicodeEscape(part.charCodeAt(index)));
  const short = SHORT_ESCAPES[part];
  const forms = [
    // A quote or slash takes its backslashes along; without them it is the raw form.
    part === '"' || part === '/' ? `\\\\{0,7}${part}` : escapePattern(part),
    units.join(''),
    ...(short ? [`\\\\{1,7}${short}`] : []),
    ...(bytes ? [bytes] : []),
    ...(part === ' ' ? ['\\+'] : []),
  ];
  return `(?:${forms.join('|')})`;
}

const escapePattern = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

function toUnicodeEscape(unit: number): string {
  return `\\\\{1,7}u${anyCase(unit.toString(16).padStart(4, '0'))}`;
}

/** The UTF-8 bytes with percent signs, which may be encoded once more. */
function toPercents(part: string): string {
  const bytes = [...new TextEncoder().encode(part)];
  return bytes.map((byte) => `%(?:25)?${anyCase(byte.toString(16).padStart(2, '0'))}`).join('');
}

const anyCase = (hex: string): string => hex.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
