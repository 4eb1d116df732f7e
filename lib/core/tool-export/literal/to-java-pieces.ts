import { quote } from './quote';
import { toLines } from './to-lines';

/** A constant of Java has 65,535 bytes of its own UTF-8 at most; a line of `toLines` has 30,000. */
const MOST_BYTES = 60_000;

/**
 * A text as constants of Java that make it when they are joined: each is one expression the compiler puts together, a line
 * of the text a line. Few and long, because each costs some eight bytes of a method, which has 65,535 at most.
 */
export function toJavaPieces(text: string): string[] {
  const pieces: string[][] = [];
  let left = 0;
  for (const line of toLines(text)) {
    const bytes = countBytes(line);
    if (bytes > left) {
      pieces.push([]);
      left = MOST_BYTES;
    }
    left -= bytes;
    pieces.at(-1)?.push(quote.java(line));
  }
  return pieces.map((lines) => lines.join('\n          + '));
}

/** In the UTF-8 of class files: NUL has two bytes, and halves of a pair three each. */
function countBytes(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    bytes += code === 0 || (code >= 0x80 && code < 0x800) ? 2 : code < 0x80 ? 1 : 3;
  }
  return bytes;
}
