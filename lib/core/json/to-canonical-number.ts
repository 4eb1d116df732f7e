import { readDecimal } from './read-decimal';

/**
 * The one text of a number, so that two are equal exactly when their texts are: as JSON.stringify writes it where that is
 * the number itself (`1` for `1.0` and `10e-1`), else its digits and the power of ten (`9007199254740993e0`).
 *
 * @param text a JSON number
 */
export function toCanonicalNumber(text: string): string {
  const plain = String(Number(text) || 0);
  const exact = write(text);
  return write(plain) === exact ? plain : exact;
}

function write(text: string): string {
  const decimal = readDecimal(text);
  return decimal ? `${decimal.isNegative ? '-' : ''}${decimal.digits || '0'}e${decimal.power}` : text;
}
