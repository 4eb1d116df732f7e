import { nameSecret } from './name-secret';
import type { SecretHit, SecretKind } from './secret-hit';

/** Keys and tokens that show what they are. The group `value`, or the whole match, is the secret. */
const SHAPES: [SecretKind, RegExp][] = [
  // The end is missing where a text was cut off. The body holds no run of dashes, so each BEGIN is looked at once.
  [
    'private key',
    /-----BEGIN (?:[A-Z0-9]{1,20} ){0,4}PRIVATE KEY(?: BLOCK)?-----(?=[^\0]{0,200}?[A-Za-z0-9+/]{16})(?:(?:[^-\0]|-(?!----)){0,20000}-----END (?:[A-Z0-9]{1,20} ){0,4}PRIVATE KEY(?: BLOCK)?-----|(?:(?:\s|\\{1,7}[rn]){0,16}[A-Za-z0-9+/=]{16,}){1,400})/g,
  ],
  ['API key', /(?<![A-Za-z0-9])(?:AKIA|ASIA)[A-Z0-9]{16}\b/g],
  ['API key', /(?<![A-Za-z0-9])sk-[A-Za-z0-9_-]{20,}/g],
  ['API key', /(?<![A-Za-z0-9])[sr]k_(?:live|test)_[A-Za-z0-9]{10,}/g],
  ['API key', /(?<![A-Za-z0-9])AIza[A-Za-z0-9_-]{35}/g],
  ['token', /(?<![A-Za-z0-9])glpat-[A-Za-z0-9_-]{20,}/g],
  ['token', /(?<![A-Za-z0-9])(?:gh[pousr]|github_pat|hf|whsec)_[A-Za-z0-9_]{20,}/g],
  ['token', /(?<![A-Za-z0-9])ya29\.[A-Za-z0-9_-]{20,}/g],
  ['token', /(?<![A-Za-z0-9])eyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}(?:\.[A-Za-z0-9_-]*)?/g],
  ['token', /(?<![A-Za-z0-9])bearer\s{1,3}(?<value>[A-Za-z0-9._~+/=-]{16,})/gi],
  ['password', /(?<![A-Za-z0-9])authorization\W{1,6}basic\s{1,3}(?<value>[A-Za-z0-9+/]{8,}={0,2})/gi],
  [
    'password',
    /(?<![A-Za-z0-9])[a-z][a-z0-9+.-]{1,20}:\/\/(?<value>[^\s:/?#@"'\\<>]{1,100}:[^\s:/?#@"'\\<>]{3,100})@/gi,
  ],
];

/** `api_key=…`, `"password": "…"`, also in JSON within JSON: the end of a name, a sign, and a value. */
const ASSIGNED =
  /(?:passw(?:or)?d|passphrase|passcode|pwd|secret|key|token|authorization|phone(?:_?number)?|mobile)\\{0,3}["']?\s{0,3}(?:=>|:=|[:=])\s{0,3}\\{0,3}(?:(?<quote>["'`])(?:(?<spaced>(?:[^"'`\\\s]{1,64} {1,3}){1,7}[^"'`\\\s]{1,64})\\{0,3}\k<quote>|(?<quoted>[^"'`\\\s]{4,4096}))|(?<bare>[^\s"'`\\,;&<>(){}[\]]{6,4096}))/gi;

/** Finds keys, tokens and passwords by their shape and by the name they are assigned to. */
export function findCredentials(text: string): SecretHit[] {
  const shaped = SHAPES.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const value = match.groups?.value ?? match[0];
      // Class names and words in a row look like keys but for the digits.
      if (kind !== 'private key' && kind !== 'password' && !/\d/.test(value)) return [];
      return [toHit(kind, match, value)];
    }),
  );
  return [...shaped, ...findBasic(text), ...findAssigned(text)];
}

/** `Basic …` by itself, as in a list of headers: the name and password it holds tell it from a word. */
const BASIC = /(?<![A-Za-z0-9])basic\s{1,3}(?<value>[A-Za-z0-9+/]{6,4096}={0,2})(?![A-Za-z0-9+/=])/gi;

function findBasic(text: string): SecretHit[] {
  return [...text.matchAll(BASIC)].flatMap((match) => {
    const value = match.groups?.value ?? '';
    return isNameAndPassword(value) ? [toHit('password', match, value)] : [];
  });
}

function isNameAndPassword(base64: string): boolean {
  try {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    return /^[^\p{C}]*:[^\p{C}]+$/u.test(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return false;
  }
}

function findAssigned(text: string): SecretHit[] {
  return [...text.matchAll(ASSIGNED)].flatMap((match) => {
    const { spaced, quoted, bare = '' } = match.groups ?? {};
    const value = spaced ?? quoted ?? bare;
    const before = /[\w.-]{0,40}$/.exec(text.slice(Math.max(match.index - 40, 0), match.index))?.[0] ?? '';
    const name = /^[A-Za-z]+/.exec(match[0])?.[0] ?? '';
    const kind = nameSecret(before + name, value);
    if (spaced !== undefined && !kind) return findWithin(match, before + name, spaced);
    // In prose "password: please" says nothing; what has no quotes has to look like more than a word.
    const isWord = kind !== 'phone number' && !(/\d/.test(bare) && /[a-z]/i.test(bare));
    return kind && (bare === '' || !isWord) ? [toHit(kind, match, value)] : [];
  });
}

/**
 * What is secret in words in quotes that are none as a whole: the first one, or what they assign in turn. A word without a
 * digit is a part of what they say.
 */
function findWithin(match: RegExpExecArray, name: string, spaced: string): SecretHit[] {
  const [word = ''] = spaced.split(' ', 1);
  const kind = nameSecret(name, word);
  const place = match.index + match[0].lastIndexOf(spaced);
  const first = kind && /\d/.test(word) ? [{ kind, start: place, end: place + word.length }] : [];
  const assigned = findAssigned(spaced).map((hit) => ({
    ...hit,
    start: place + hit.start,
    end: place + hit.end,
  }));
  return [...first, ...assigned];
}

function toHit(kind: SecretKind, match: RegExpExecArray, value: string): SecretHit {
  const start = match.index + match[0].lastIndexOf(value);
  return { kind, start, end: start + value.length };
}
