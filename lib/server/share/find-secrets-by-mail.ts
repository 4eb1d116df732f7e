import { LinkifyIt } from 'linkify-it';
import type { SecretHit } from '@/lib/core/share/secrets/secret-hit';

const linkify = new LinkifyIt({ fuzzyLink: false, fuzzyEmail: true });

/** What surrounds an address in prose, JSON, URLs and logs. */
const BOUNDARY = /[\s"'<>()\\,;:[\]=&?/|{}`@\0]/;
const LONGEST_NAME = 64;
const LONGEST_HOST = 255;

/** `x@1.2.3` is a version, `icon@2x.png` a file, and everybody's Git remote is nobody's address. */
const NO_ADDRESS = /^git@|\.(\d+|png|jpe?g|gif|svg|webp|avif|css|[cm]?[jt]sx?|json|md|html?)$/i;

/** Finds e-mail addresses. */
export function findSecretsByMail(text: string): SecretHit[] {
  const hits: SecretHit[] = [];
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const start = findBoundary(text, at, -1, LONGEST_NAME);
    const end = findBoundary(text, at, 1, LONGEST_HOST);
    if (start === at || end < at + 4) continue;
    // The library knows no letters beyond ASCII in names; which letters they are does not matter here.
    const [match] = linkify.match(text.slice(start, end).replace(/[^\0-\x7f]/g, 'x')) ?? [];
    if (!match) continue;
    const found = { kind: 'e-mail' as const, start: start + match.index, end: start + match.lastIndex };
    if (!NO_ADDRESS.test(text.slice(found.start, found.end))) hits.push(found);
  }
  return hits;
}

/** Where the characters that may belong to an address end, to the left (-1) or to the right (1) of its `@`. */
function findBoundary(text: string, at: number, step: 1 | -1, longest: number): number {
  let count = 0;
  while (count < longest && !BOUNDARY.test(text[at + step * (count + 1)] ?? ' ')) count += 1;
  return step > 0 ? at + count + 1 : at - count;
}
