import { findCookieValues } from './find-cookies';
import { nameSecret } from './name-secret';
import type { SecretHit } from './secret-hit';

const COOKIES = /^(set[-_]?)?cookies?$/i;

/** Finds what of a text is secret by the name of the field it stands in. */
export function findNamed(name: string, text: string): SecretHit[] {
  const kind = nameSecret(name, text);
  if (kind) return [{ kind, start: 0, end: text.length }];
  return COOKIES.test(name) ? findCookieValues(text) : [];
}
