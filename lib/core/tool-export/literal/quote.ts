/** A text as a literal of each language: whatever it holds, it stays a text there, and the one it was. */
interface Quoters {
  javascript: (text: string) => string;
  python: (text: string) => string;
  ruby: (text: string) => string;
  php: (text: string) => string;
  go: (text: string) => string;
  java: (text: string) => string;
  csharp: (text: string) => string;
  shell: (text: string) => string;
}

/** Half characters, which only the languages with 16-bit texts can hold. */
const whole = (text: string): string => text.replace(/\p{Cs}/gu, '\ufffd');

/** @param toEscape of signs that are neither printable nor letters of a script */
function double(text: string, toEscape: (code: number) => string, special = ''): string {
  const inner = Array.from(text, (sign) => {
    if (sign === '"' || sign === '\\' || special.includes(sign)) return `\\${sign}`;
    if (sign === '\n') return '\\n';
    if (sign === '\r') return '\\r';
    if (sign === '\t') return '\\t';
    const code = sign.codePointAt(0) ?? 0;
    return code < 0x20 || /[\u007f-\u00a0\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}]/u.test(sign)
      ? toEscape(code)
      : sign;
  });
  return `"${inner.join('')}"`;
}

const hex = (code: number, length: number): string => code.toString(16).padStart(length, '0');

/** `\u1234`, two of them for what lies beyond. */
const utf16 = (code: number): string =>
  Array.from(String.fromCodePoint(code).split(''), (unit) => `\\u${hex(unit.charCodeAt(0), 4)}`).join('');

const utf32 = (code: number): string => (code > 0xffff ? `\\U${hex(code, 8)}` : `\\u${hex(code, 4)}`);

export const quote: Quoters = {
  javascript: (text) => double(text, utf16),
  python: (text) => double(text, utf32),
  ruby: (text) => double(whole(text), (code) => `\\u{${hex(code, 1)}}`, '#'),
  php: (text) => double(whole(text), (code) => `\\u{${hex(code, 1)}}`, '$'),
  go: (text) => double(whole(text), utf32),
  // Java reads \u before anything else, so that what would end a text or a line is written in octal.
  java: (text) =>
    double(text, (code) => (code < 0x80 ? `\\${code.toString(8).padStart(3, '0')}` : utf16(code))),
  csharp: (text) => double(text, utf16),
  // A shell has no text with NUL in it.
  shell: (text) => `'${text.replaceAll('\0', '').replaceAll("'", `'\\''`)}'`,
};
