/** A number as ± digits × 10 ^ power; without zeros around the digits, and none at all for zero. */
export interface Decimal {
  isNegative: boolean;
  digits: string;
  power: number;
}

/** A longer power of ten is beyond what anybody counts in, and beyond what can be counted here without loss. */
const MAX_POWER_DIGITS = 12;

/**
 * Reads a JSON number to its last digit.
 *
 * @returns undefined for what is none, and for powers of ten of more than 12 digits
 */
export function readDecimal(text: string): Decimal | undefined {
  const [found, sign, whole = '', fraction = '', power = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([-+]?\d+))?$/.exec(text) ?? [];
  if (found === undefined || power.length > MAX_POWER_DIGITS) return undefined;
  const all = `${whole}${fraction}`;
  let start = 0;
  while (all[start] === '0') start += 1;
  let end = all.length;
  while (end > start && all[end - 1] === '0') end -= 1;
  if (start === end) return { isNegative: false, digits: '', power: 0 };
  return {
    isNegative: sign === '-',
    digits: all.slice(start, end),
    power: Number(power) - fraction.length + (all.length - end),
  };
}
