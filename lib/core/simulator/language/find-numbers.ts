import { type FoundEntity, findMatches } from './entity';

const NUMBER = /(?<![\w.,])-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:e[+-]?\d{1,3}\b|k\b)?(?![\w-]*\w-)/gi;
const GLUED_UNIT =
  /(?<![\w.,-])(-?\d+(?:\.\d+)?)(?=(?:km|kg|mg|g|m|cm|mm|mi|lb|oz|h|hr|hrs|min|s|ms|gb|mb|kb|px|c|f|°c|°f|°|%)(?!\w))/gi;
const WORDS = new Map(
  'two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, index): [string, number] => [word, index + 2]),
);
/** Numbers that are read in words. */
export const NUMBER_WORDS = [...WORDS.keys()];
const NUMBER_WORD = new RegExp(`\\b(?:${NUMBER_WORDS.join('|')})\\b`, 'gi');

const OPERAND = '\\(*-?\\d[\\d.,]*(?:[eE][+-]?\\d{1,3})?\\)*';
const EXPRESSION = new RegExp(`${OPERAND}(?: ?[+*/^×÷] ?${OPERAND}| [-x] ${OPERAND})+`, 'g');
const SPOKEN =
  /\b(\d[\d.,]*) (plus|minus|times|multiplied by|divided by|to the power of) (\d[\d.,]*)(?!\w)|\b(\d[\d.]*) ?(?:%|percent) of (\d[\d.,]*)(?!\w)/gi;
const OPERATORS = new Map([
  ['plus', '+'],
  ['minus', '-'],
  ['times', '*'],
  ['multiplied by', '*'],
  ['divided by', '/'],
  ['to the power of', '^'],
]);

/** Numbers, in digits or words up to twelve ("five"), and sums: "23 * 47", "12 times 7", "15% of 80". */
export function findNumbers(text: string): FoundEntity[] {
  return [
    ...findExpressions(text),
    ...findMatches(text, 'number', NUMBER, (match) => toNumberText(match[0])),
    ...findMatches(text, 'number', GLUED_UNIT, (match) => match[1] ?? null),
    ...findMatches(text, 'number', NUMBER_WORD, (match) => String(WORDS.get(match[0].toLowerCase()))),
  ];
}

function toNumberText(text: string): string {
  const digits = text.replaceAll(',', '');
  if (/e/i.test(digits)) return String(Number(digits));
  return /k$/i.test(digits) ? String(Number(digits.slice(0, -1)) * 1000) : digits;
}

function findExpressions(text: string): FoundEntity[] {
  const found = [
    ...findMatches(text, 'expression', EXPRESSION, (match) =>
      match[0].trim().replaceAll('×', '*').replaceAll(' x ', ' * ').replaceAll('÷', '/'),
    ),
    ...findMatches(text, 'expression', SPOKEN, ([, left, word = '', right, share, whole]) =>
      share === undefined
        ? `${left} ${OPERATORS.get(word.toLowerCase())} ${right}`
        : `${share} / 100 * ${whole}`,
    ),
  ];
  return found.map((expression) => ({ ...expression, isCompound: true }));
}
