import { findCardNumbers } from '@/lib/core/share/secrets/find-card-numbers';
import { findCookies } from '@/lib/core/share/secrets/find-cookies';
import { findCredentials } from '@/lib/core/share/secrets/find-credentials';
import { findNamed } from '@/lib/core/share/secrets/find-named';
import { resolveOverlaps } from '@/lib/core/share/secrets/resolve-overlaps';
import { sampleHit } from '@/lib/core/share/secrets/sample-hit';
import { type SecretHit, type SecretKind, secretKinds } from '@/lib/core/share/secrets/secret-hit';
import type { Snapshot } from '@/lib/core/share/snapshot';
import { visitTexts } from '@/lib/core/share/visit-texts';
import { findSecretsByMail } from './find-secrets-by-mail';
import { findSecretsByPhone } from './find-secrets-by-phone';
import { findSecretsByRule } from './find-secrets-by-rule';

/** Something in a snapshot that one might not want to publish. */
export interface FoundSecret {
  kind: SecretKind;
  value: string;
  /** How often it stands in texts that differ from each other. */
  count: number;
  /** Where it stands first, with itself and its like shortened. */
  sample: string;
}

/** Nothing that is sought runs across it. */
const BORDER = '\n\0\n';

/**
 * An escape for a space, in JSON that was cut off or in a log. Its last letter is no part of the word after it, which would
 * not look like a key with it.
 */
const ESCAPE = /\\{1,7}(?:[bfnrt]|u00(?:0[0-9A-Fa-f]|20|[Aa]0))/g;

/** The longest private keys have some thousand characters; what is longer only begins like a secret. */
const LONGEST = 20_000;

const finders: ((text: string) => SecretHit[] | Promise<SecretHit[]>)[] = [
  findCredentials,
  findCookies,
  findSecretsByRule,
  findCardNumbers,
  findSecretsByMail,
  findSecretsByPhone,
];

/** Finds what in a snapshot one might not want to publish, each value once, by kind and place. Takes a second of a large one: in a worker. */
export async function findSecrets(snapshot: Snapshot): Promise<FoundSecret[]> {
  const { text, named } = joinTexts(snapshot);
  const scanned = text.replace(ESCAPE, (written) => '\n'.repeat(written.length));
  const hits = [named];
  for (const find of finders) hits.push(await find(scanned));
  return tell(text, resolveOverlaps(hits.flat().filter(({ start, end }) => end - start <= LONGEST)));
}

/** Each value once, by kind and place. */
function tell(text: string, hits: readonly SecretHit[]): FoundSecret[] {
  const found = new Map<string, FoundSecret>();
  for (const [index, { kind, start, end }] of hits.entries()) {
    const value = text.slice(start, end);
    const known = found.get(value);
    if (known) known.count += 1;
    else found.set(value, { kind, value, count: 1, sample: sampleHit(text, hits, index) });
  }
  return [...found.values()].sort((a, b) => secretKinds.indexOf(a.kind) - secretKinds.indexOf(b.kind));
}

/** All texts of a snapshot as one, each once, and the secrets the names of their fields tell. */
function joinTexts(snapshot: Snapshot): { text: string; named: SecretHit[] } {
  const hits = new Map<string, SecretHit[]>();
  visitTexts(snapshot, (text, name) => {
    if (!hits.get(text)?.length) hits.set(text, findNamed(name, text));
  });
  const named: SecretHit[] = [];
  let start = 0;
  for (const [{ length }, own] of hits) {
    for (const hit of own) named.push({ ...hit, start: start + hit.start, end: start + hit.end });
    start += length + BORDER.length;
  }
  return { text: [...hits.keys()].join(BORDER), named };
}
