import { type Decimal, readDecimal } from '@/lib/core/json/read-decimal';

/**
 * Compares two JSON numbers to their last digit: negative when `a` is less, 0 when they are equal, else positive.
 *
 * @returns undefined where one of them is none that can be counted in
 */
export function compareNumbers(a: string, b: string): number | undefined {
  const [one, other] = [readDecimal(a), readDecimal(b)];
  if (!one || !other) return undefined;
  if (signOf(one) !== signOf(other)) return signOf(one) - signOf(other);
  return signOf(one) * compareSizes(one, other);
}

const signOf = ({ isNegative, digits }: Decimal): number => (digits === '' ? 0 : isNegative ? -1 : 1);

function compareSizes(a: Decimal, b: Decimal): number {
  const places = a.digits.length + a.power - (b.digits.length + b.power);
  if (places !== 0 || a.digits === b.digits) return places;
  return a.digits < b.digits ? -1 : 1;
}
