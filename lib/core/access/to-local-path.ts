/** Any address will do: only what stays under it is taken. */
const HERE = 'http://here.invalid';

/**
 * Reads where a person wanted to go before they were asked for the password. An address elsewhere (an open redirect)
 * becomes the home page, and so does the login page itself.
 */
export function toLocalPath(wanted: unknown): string {
  if (typeof wanted !== 'string' || !wanted.startsWith('/')) return '/';
  // As a browser reads it: `//host`, `/\host` and `/<tab>/host` are addresses elsewhere.
  const url = URL.canParse(wanted, HERE) ? new URL(wanted, HERE) : null;
  if (!url || url.origin !== HERE || /^\/(login|api)(\/|$)|^\/\//.test(url.pathname)) return '/';
  return url.pathname + url.search + url.hash;
}
