/** Longer words are not compared: the work grows with the square of their length. */
const LONGEST = 64;

/**
 * The word of a list that another one was most likely meant to be: at most two letters away, counting two that changed
 * places as one, and fewer where the word is short. Undefined when none is near.
 */
export function findNearestWord(word: string, words: Iterable<string>): string | undefined {
  if (word.length > LONGEST) return undefined;
  const given = word.toLowerCase();
  const allowed = given.length < 4 ? 1 : 2;
  let best: { word: string; distance: number } | undefined;
  for (const candidate of words) {
    const distance = countEdits(given, candidate.toLowerCase(), allowed);
    if (distance <= allowed && distance < (best?.distance ?? Number.POSITIVE_INFINITY))
      best = { word: candidate, distance };
  }
  return best?.word;
}

/** How many letters have to be put in, taken out, exchanged or swapped with the next; more than `most` need not be right. */
function countEdits(from: string, to: string, most: number): number {
  if (Math.abs(from.length - to.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const isSame = from[i - 1] === to[j - 1];
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (isSame ? 0 : 1));
      const isSwapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      if (isSwapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      next.push(cost);
    }
    before = row;
    row = next;
  }
  return row[to.length] ?? most + 1;
}
