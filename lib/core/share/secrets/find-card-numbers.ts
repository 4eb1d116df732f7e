import type { SecretHit } from './secret-hit';

/** Digits in one piece, in groups of four, or as American Express and Diners Club print them. */
const WRITTEN =
  /(?<![\w.,+$€£-])(?:\d{13,19}|\d{4}([ -])\d{4}\1\d{4}\1(?:\d{4}(?:\1\d{1,3})?|\d{1,3})|\d{4}([ -])\d{6}\2\d{4,5})(?![\w]|[.,-]\d)/g;

/** First digits and lengths of the issuers. Source: ISO/IEC 7812 and the issuers' own tables. */
const ISSUERS: [RegExp, number[]][] = [
  [/^4/, [13, 16, 19]],
  [/^(5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, [16]],
  [/^3[47]/, [15]],
  [/^(6011|64[4-9]|65)/, [16, 17, 18, 19]],
  [/^35(2[89]|[3-8])/, [16, 17, 18, 19]],
  [/^3(0[0-5]|[68])/, [14, 15, 16, 17, 18, 19]],
  [/^62/, [16, 17, 18, 19]],
];

/** Finds numbers of payment cards: 13 to 19 digits of a known issuer whose check digit is right. */
export function findCardNumbers(text: string): SecretHit[] {
  return [...text.matchAll(WRITTEN)].flatMap(({ index, 0: match }) =>
    isCardNumber(match) ? [{ kind: 'card number', start: index, end: index + match.length }] : [],
  );
}

function isCardNumber(written: string): boolean {
  const digits = written.replace(/\D/g, '');
  // Thirteen digits in one piece are a bar code or a time; cards of that length are out of use.
  if (digits.length === 13 && digits === written) return false;
  const isIssued = ISSUERS.some(
    ([prefix, lengths]) => prefix.test(digits) && lengths.includes(digits.length),
  );
  return isIssued && /[^0]/.test(digits.slice(4)) && hasCheckDigit(digits);
}

/** The Luhn sum: every second digit from the right is doubled. Source: ISO/IEC 7812-1, annex B. */
function hasCheckDigit(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
