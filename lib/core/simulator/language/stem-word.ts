const IRREGULAR = new Map([
  ['people', 'person'],
  ['children', 'child'],
  ['ids', 'id'],
  ['news', 'news'],
  ['cancelled', 'cancel'],
  ['cancelling', 'cancel'],
  ['cancellation', 'cancel'],
  ['travelling', 'travel'],
  ['sent', 'send'],
  ['bought', 'buy'],
  ['paid', 'pay'],
  ['payment', 'pay'],
  ['payments', 'pay'],
  ['reminder', 'remind'],
  ['reminders', 'remind'],
  ['found', 'find'],
  ['made', 'make'],
  ['written', 'write'],
  ['wrote', 'write'],
  ['bookings', 'book'],
  ['reservation', 'reserv'],
  ['reservations', 'reserv'],
]);

/**
 * A word without its plural, tense and the commonest endings, in lower case, so that "Shipping", "shipped" and
 * "shipments" meet. It is rough on purpose: both sides of a comparison are stemmed alike, so only equality counts.
 */
export function stemWord(word: string): string {
  const lower = word.toLowerCase().replace(/['’]s?$/u, '');
  const irregular = IRREGULAR.get(lower);
  if (irregular !== undefined) return irregular;
  const stem = stripEnding(stripPlural(lower));
  return stem.length >= 4 && stem.endsWith('e') ? stem.slice(0, -1) : stem;
}

function stripPlural(word: string): string {
  if (word.length <= 3) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
  return /[^siu]s$/.test(word) ? word.slice(0, -1) : word;
}

function stripEnding(word: string): string {
  if (word.length >= 6 && word.endsWith('ing')) return stripTense(word, 3);
  if (word.length >= 5 && word.endsWith('ed')) return stripTense(word, 2);
  if (word.length >= 8 && word.endsWith('ment')) return undouble(word.slice(0, -4));
  if (word.length >= 8 && word.endsWith('ator')) return word.slice(0, -2);
  if (word.length >= 7 && word.endsWith('ion')) return word.slice(0, -3);
  return word;
}

function stripTense(word: string, length: number): string {
  const rest = word.slice(0, -length);
  return /[aeiouy]/.test(rest) ? undouble(rest) : word;
}

/** "shipp" is "ship"; "sell" and "pass" stay. */
function undouble(word: string): string {
  return /([^aeioulsz])\1$/.test(word) ? word.slice(0, -1) : word;
}
