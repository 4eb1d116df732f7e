/** A marked range of a text: from its first character to before its last. */
export type Mark = [start: number, end: number];

interface Piece {
  text: string;
  start: number;
  end: number;
}

const PIECE = /[\p{L}\p{N}\p{M}\p{Co}]+/gu;

/** As the index's tokenizer sees a piece: without case and accents. */
const fold = (text: string): string =>
  /^[ -~]*$/.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .toLowerCase();

const toPieces = (text: string): Piece[] =>
  [...text.matchAll(PIECE)].map((match) => ({
    text: fold(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));

/**
 * Finds words in a segmented text as the index does: a word of several pieces is found where they follow each other, and
 * the last word also where something longer begins with it.
 *
 * @returns for each word, where it is found; at most `atMost` places
 */
export function findMarks(text: string, words: readonly string[], atMost = 20): Mark[][] {
  const pieces = toPieces(text);
  return words.map((word, index) => {
    const wanted = toPieces(word).map((piece) => piece.text);
    const isPrefix = index === words.length - 1;
    const marks: Mark[] = [];
    for (let at = 0; at + wanted.length <= pieces.length && marks.length < atMost; at += 1) {
      const isHere = wanted.every((piece, offset) => {
        const own = pieces[at + offset]?.text ?? '';
        return isPrefix && offset === wanted.length - 1 ? own.startsWith(piece) : own === piece;
      });
      const [first, last] = [pieces[at], pieces[at + wanted.length - 1]];
      if (isHere && first && last) marks.push([first.start, last.end]);
    }
    return marks;
  });
}
