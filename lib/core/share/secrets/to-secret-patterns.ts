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
 * Every repetition is bounded and there is one way only to match a text, so that no text can make the search slow:
 * backslashes are counted together with the character after them.
 */
export function toSecretPatterns(value: string): string[] {
  const parts = [...value.matchAll(/(\\*)([^\\]|$)/gu)].map(([, slashes = '', char = '']) =>
    toPart(slashes.length, char),
  );
  const chunks = Array.from({ length: Math.ceil(parts.length / CHUNK) }, (_, index) =>
    parts.slice(index * CHUNK, (index + 1) * CHUNK).join(''),
  );
  return chunks.length > 0 ? chunks : [''];
}

/** @param count how many backslashes stand before the character; JSON doubles them each time */
function toPart(count: number, char: string): string {
  const most = count * 8;
  const encoded = `(?:%(?:25)?5[cC]){${count}}`;
  if (char === '' || PLAIN.test(char)) {
    return count === 0 ? char : `(?:\\\\{${count},${most}}${char}|${encoded}${char})`;
  }
  const units = [...Array(char.length).keys()].map((index) => toUnicode(char.charCodeAt(index)));
  const escaped = [units.join('\\\\{1,7}'), ...(SHORT_ESCAPES[char] ? [SHORT_ESCAPES[char]] : [])];
  // JSON puts a backslash before a quote, and may before a slash.
  const isQuoted = char === '"' || char === '/';
  const forms = [
    `\\\\{${count},${most + (isQuoted ? 7 : 0)}}${escapePattern(char)}`,
    `\\\\{${count + 1},${most + 7}}(?:${escaped.join('|')})`,
    // Without backslashes the raw form is the first one; twice the same would be tried in every combination.
    `${encoded}(?:${[toPercents(char), ...(count > 0 ? [escapePattern(char)] : [])].join('|')})`,
    ...(char === ' ' ? [`${encoded}\\+`] : []),
  ];
  return `(?:${forms.join('|')})`;
}

const escapePattern = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

const toUnicode = (unit: number): string => `u${anyCase(unit.toString(16).padStart(4, '0'))}`;

/** The UTF-8 bytes with percent signs, which may be encoded once more. */
function toPercents(char: string): string {
  const bytes = [...new TextEncoder().encode(char)];
  return bytes.map((byte) => `%(?:25)?${anyCase(byte.toString(16).padStart(2, '0'))}`).join('');
}

const anyCase = (hex: string): string => hex.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
