import { readDecimal } from '@/lib/core/json/read-decimal';

/** With more places than this the numbers are compared as the engine does, rounded. */
const MAX_PLACES = 1000;

/**
 * Whether one JSON number is a whole multiple of another, to the last digit.
 *
 * @returns undefined where that would take more than 1,000 places
 */
export function isMultipleOf(number: string, divisor: string): boolean | undefined {
  const [a, b] = [readDecimal(number), readDecimal(divisor)];
  if (!a || !b || b.digits === '') return undefined;
  const power = Math.min(a.power, b.power);
  const places = Math.max(a.digits.length + a.power, b.digits.length + b.power) - power;
  if (places > MAX_PLACES) return undefined;
  const toWhole = ({ digits, power: own }: typeof a) => BigInt(`${digits || '0'}${'0'.repeat(own - power)}`);
  return toWhole(a) % toWhole(b) === 0n;
}
