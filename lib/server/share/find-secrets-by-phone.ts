import { findPhoneNumbersInText } from 'libphonenumber-js/max';
import type { SecretHit } from '@/lib/core/share/secrets/secret-hit';

/**
 * What may be a phone number by the way it is written: with a country code, or in the groups of North America. Plain
 * digits are ids more often. Only these places are looked at closely: the library takes 3 ms for each kilobyte of ids.
 */
const WRITTEN =
  /(?<![\w.+#-])(?:\+[1-9](?:[ ()./-]{0,3}\d){6,14}|(?:1[ .-])?(?:\(\d{3}\) ?\d{3}[ .-]\d{4}|\d{3}([ .-])\d{3}\1\d{4}))(?!\w|[.-]\d)/g;

/** The library takes 40 µs for each. In a longer list whatever is written like a number counts as one. */
const LOOK_AT_MOST = 20_000;

/** Finds phone numbers that exist in their country's numbering plan. */
export function findSecretsByPhone(text: string): SecretHit[] {
  const known = new Map<string, readonly [number, number] | null>();
  return [...text.matchAll(WRITTEN)].flatMap(({ index, 0: written }) => {
    let range = known.get(written);
    if (range === undefined) {
      range = known.size < LOOK_AT_MOST ? findNumber(written) : [0, written.length];
      known.set(written, range);
    }
    return range ? [{ kind: 'phone number', start: index + range[0], end: index + range[1] }] : [];
  });
}

function findNumber(written: string): readonly [number, number] | null {
  const [found] = findPhoneNumbersInText(written, 'US');
  return found ? [found.startsAt, found.endsAt] : null;
}
