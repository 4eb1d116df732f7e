/** So many turns are in the page itself: read before any script has run, and before anything else is fetched. */
const TURNS_IN_THE_PAGE = 8;

/** And so many characters of them, more or less: several screens. Laying text out takes the server longer than all else. */
const CHARS_IN_THE_PAGE = 16_000;

/** A block that is no text is laid out as a card, as high as so many characters. */
const CARD_CHARS = 1000;

/** What of a turn tells how much there is to lay out. */
interface Sized {
  message: { content: string | readonly { type: string; text?: unknown }[] };
}

/** The end of a path that is laid out by the server: at least the last turn. */
export function takeLatest<T extends Sized>(turns: readonly T[]): readonly T[] {
  let chars = 0;
  let first = turns.length;
  while (first > 0 && turns.length - first < TURNS_IN_THE_PAGE && chars < CHARS_IN_THE_PAGE) {
    first -= 1;
    chars += countChars(turns[first]);
  }
  return turns.slice(first);
}

function countChars(turn: Sized | undefined): number {
  const content = turn?.message.content ?? '';
  if (typeof content === 'string') return content.length;
  return content.reduce((sum, { text }) => sum + (typeof text === 'string' ? text.length : CARD_CHARS), 0);
}
