import 'server-only';
import { getEnv } from '@/lib/server/env';
import { MAX_AGE_MS } from './login-times';

/**
 * A browser keeps a cookie with this prefix only when it is `Secure`, for this very host and for the whole of it: no
 * other host can plant one.
 */
const SECURE_NAME = '__Host-loopbench-login';

/** Without TLS there is no `Secure`: Safari takes no such cookie even from this machine. */
const PLAIN_NAME = 'loopbench-login';

const COMMON = 'Path=/; HttpOnly; SameSite=Lax';

/** The tokens a browser shows; usually one. A page of another port of this machine may have added its own. */
export function readLoginTokens(headers: Headers): string[] {
  const pairs = (headers.get('cookie') ?? '').split(';').map((pair) => pair.trim().split('='));
  return pairs.flatMap(([name, value]) =>
    (name === SECURE_NAME || name === PLAIN_NAME) && value ? [value] : [],
  );
}

/** The cookie that carries a token to the browser that asked. */
export function writeLoginCookie(token: string, headers: Headers): string {
  const maxAge = `Max-Age=${MAX_AGE_MS / 1000}`;
  return isOverTls(headers)
    ? `${SECURE_NAME}=${token}; ${COMMON}; Secure; ${maxAge}`
    : `${PLAIN_NAME}=${token}; ${COMMON}; ${maxAge}`;
}

/** The cookies that take it away again. */
export const emptyLoginCookies = [
  `${SECURE_NAME}=; ${COMMON}; Secure; Max-Age=0`,
  `${PLAIN_NAME}=; ${COMMON}; Max-Age=0`,
];

/** TLS ends at the proxy. The address a page was opened under tells of it: its origin, or the name it was asked for by. */
function isOverTls(headers: Headers): boolean {
  const url = getEnv().LOOPBENCH_URL;
  if (url?.protocol !== 'https:') return false;
  const origin = headers.get('origin');
  return origin === null ? headers.get('host')?.toLowerCase() === url.host : origin === url.origin;
}

/** An answer that says nothing but which cookies to keep. */
export function toCookieResponse(cookies: readonly string[]): Response {
  const headers = new Headers({ 'cache-control': 'no-store' });
  for (const cookie of cookies) headers.append('set-cookie', cookie);
  return new Response(null, { status: 204, headers });
}
