/** How texts begin that say how they are encoded, by the name of the decoder. */
const MARKS: readonly [decoder: string, mark: readonly number[]][] = [
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** A text never holds these: NUL and other control characters apart from tab, line ends, form feed and escape. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NOT_TEXT = /[\u0000-\u0008\u000b\u000e-\u001a\u001c-\u001f]/;

/** The text of a file in UTF-8, or in UTF-16 with its mark; undefined for one that is no text. */
export function readText(bytes: Uint8Array): string | undefined {
  const decoder = MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0] ?? 'utf-8';
  try {
    const text = new TextDecoder(decoder, { fatal: true }).decode(bytes);
    return NOT_TEXT.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}
