import { type SecretHit, type SecretKind, secretKinds } from './secret-hit';

const contactKinds: readonly SecretKind[] = ['card number', 'e-mail', 'phone number'];

const isContact = ({ kind }: SecretHit): boolean => contactKinds.includes(kind);

/**
 * Settles what stands in one place: a key, token or password is told once, by its longest form; what looks like a
 * person's data in the middle of one is part of it. In the order of the text.
 */
export function resolveOverlaps(hits: readonly SecretHit[]): SecretHit[] {
  const ranked = hits.toSorted(
    (a, b) =>
      Number(isContact(a)) - Number(isContact(b)) ||
      b.end - b.start - (a.end - a.start) ||
      secretKinds.indexOf(a.kind) - secretKinds.indexOf(b.kind),
  );
  const covered = new Uint8Array(hits.reduce((most, hit) => Math.max(most, hit.end), 0));
  const settled = ranked.filter((hit) => {
    const place = covered.subarray(hit.start, hit.end);
    // Two keys that overlap are both told, or the end of one would stay when the other is masked.
    const isKnown = isContact(hit) ? place.includes(1) : !place.includes(0);
    if (!isKnown) place.fill(1);
    return !isKnown;
  });
  return settled.sort((a, b) => a.start - b.start);
}
