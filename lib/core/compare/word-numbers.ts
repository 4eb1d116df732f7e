/** How much of a text tells what it is about. */
const MAX_TEXT = 600;
const MAX_WORDS = 16;

/** Makes the function that gives the first different words of a text as numbers, in ascending order. */
export function createWordNumbers(): (text: string) => Int32Array {
  const numbers = new Map<string, number>();
  return (text) => {
    const words = new Set<number>();
    for (const word of text
      .slice(0, MAX_TEXT)
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)) {
      if (word === '' || words.size === MAX_WORDS) continue;
      const number = numbers.get(word) ?? numbers.size;
      numbers.set(word, number);
      words.add(number);
    }
    return Int32Array.from(words).sort();
  };
}

/** How many of the words of two texts are in both: 0 to 1. Both are in ascending order. */
export function shareWords(a: Int32Array, b: Int32Array): number {
  let common = 0;
  for (let atA = 0, atB = 0; atA < a.length && atB < b.length; ) {
    const difference = (a[atA] ?? 0) - (b[atB] ?? 0);
    if (difference === 0) common += 1;
    if (difference <= 0) atA += 1;
    if (difference >= 0) atB += 1;
  }
  const all = a.length + b.length - common;
  return all === 0 ? 1 : common / all;
}
