import { isPlaceholder } from './name-secret';
import type { SecretHit } from './secret-hit';

/** `Cookie: …`, `"set-cookie": "…"`, `document.cookie = "…"`, `--cookie '…'`: up to the end of the line or the quote. */
const HEADER =
  /(?<![A-Za-z0-9])(?:set-)?cookies?\\{0,3}["']?(?:\s{0,3}(?:=>|[:=])\s{0,3}\\{0,3}["'`]?|\s{1,3}["'])(?<pairs>[^\r\n"'`\\\0]{3,8192})/gi;

/** What only a cookie that is being set looks like, also in a list without the name of the header. */
const SET =
  /(?<![^\s"'`,])[\w.-]{1,64}=[^\s;,"'`\\\0]{1,4096};(?=[^\r\n"'\0]{0,400}?(?:path=\/|httponly|samesite=|max-age=))/gi;

const PAIR = /(?<name>[^\s;,="']{1,256})=(?<value>[^\s;,"'\\\0]{1,4096})/g;

/** What stands beside a cookie in the header that sets it. */
const ATTRIBUTES = /^(path|domain|expires|max-age|samesite|secure|httponly|priority|partitioned|version)$/i;

/** Cookies by which a server knows somebody. Others hold settings, unless they look like a key. */
const TELLING = /sess|sid|auth|token|csrf|xsrf|jwt|login|remember|secret|ticket/i;

/** Finds cookies in headers, wherever they are written down. */
export function findCookies(text: string): SecretHit[] {
  const inHeaders = [...text.matchAll(HEADER)].flatMap((match) => {
    const pairs = match.groups?.pairs ?? '';
    return move(findCookieValues(pairs), match.index + match[0].length - pairs.length);
  });
  const set = [...text.matchAll(SET)].flatMap((match) => move(findCookieValues(match[0]), match.index));
  return [...inHeaders, ...set];
}

/** Finds what tells who somebody is among cookies as they stand in a header: `sid=s3cr3t; theme=dark`. */
export function findCookieValues(pairs: string): SecretHit[] {
  return [...pairs.matchAll(PAIR)].flatMap((match) => {
    const { name = '', value = '' } = match.groups ?? {};
    if (ATTRIBUTES.test(name) || isPlaceholder(value) || !isTelling(name, value)) return [];
    const end = match.index + match[0].length;
    return [{ kind: 'token' as const, start: end - value.length, end }];
  });
}

function isTelling(name: string, value: string): boolean {
  if (TELLING.test(name)) return value.length >= 16 || (value.length >= 6 && /\d/.test(value));
  // A date or an address is what it is about, and stands in other places for what it says.
  const isPlain = /^(\d{4}-\d\d-\d\d|https?(:|%3A))/i.test(value);
  return value.length >= 16 && !isPlain && /\d/.test(value) && /[A-Za-z]/.test(value);
}

const move = (hits: readonly SecretHit[], by: number): SecretHit[] =>
  hits.map(({ kind, start, end }) => ({ kind, start: start + by, end: end + by }));
