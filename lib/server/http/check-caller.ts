import 'server-only';
import { AppError } from '@/lib/core/app-error';
import { getEnv } from '@/lib/server/env';

/** The names under which this server may be asked for, with the port: those of this machine, and the public one. */
function getAllowedHosts(): Set<string> {
  const { HOSTNAME, PORT, LOOPBENCH_URL } = getEnv();
  const names = ['127.0.0.1', 'localhost', '[::1]', HOSTNAME.includes(':') ? `[${HOSTNAME}]` : HOSTNAME];
  const own = names.flatMap((name) => [`${name.toLowerCase()}:${PORT}`, ...(PORT === 80 ? [name] : [])]);
  return new Set(LOOPBENCH_URL ? [...own, LOOPBENCH_URL.host] : own);
}

/**
 * Lets through only the product's own pages and callers that are no browser. A page elsewhere must not be able to
 * drive a server on this machine, nor a name that was pointed here (DNS rebinding).
 *
 * `Host` has to be one of ours, exactly. A browser says where a request comes from: `Sec-Fetch-Site` has to be
 * `same-origin` (or `none`, an address typed in, for reading), `Origin` the page's own. Programs send neither.
 *
 * @throws AppError `forbidden_host`, `forbidden_origin`
 */
export function checkCaller(headers: Headers, method: string): void {
  const host = checkHost(headers);
  const origin = headers.get('origin');
  const site = headers.get('sec-fetch-site');
  const isReading = method === 'GET' || method === 'HEAD';
  const isOwnSite = site === null || site === 'same-origin' || (site === 'none' && isReading);
  const isOwnOrigin = origin === null || isOriginOf(origin.toLowerCase(), host);
  if (!isOwnSite || !isOwnOrigin) {
    throw new AppError('forbidden_origin', 'This server takes requests from its own pages only.');
  }
}

/**
 * Lets a page through to whoever opens it under a name of ours: a link from elsewhere may lead here. Framing and
 * fetching from elsewhere may not.
 *
 * @throws AppError `forbidden_host`, `forbidden_origin`
 */
export function checkVisitor(headers: Headers): void {
  checkHost(headers);
  const site = headers.get('sec-fetch-site');
  const isOpening =
    headers.get('sec-fetch-mode') === 'navigate' && headers.get('sec-fetch-dest') === 'document';
  if (site === null || site === 'same-origin' || site === 'none' || isOpening) return;
  throw new AppError('forbidden_origin', 'This page cannot be used from another site.');
}

/** A proxy in front may pass on its own name for this server in place of the public one; the browser says which it was. */
function isOriginOf(origin: string, host: string): boolean {
  const publicUrl = getEnv().LOOPBENCH_URL;
  if (origin === publicUrl?.origin) return true;
  return origin === `http://${host}` && host !== publicUrl?.host;
}

function checkHost(headers: Headers): string {
  const host = headers.get('host')?.toLowerCase() ?? '';
  if (getAllowedHosts().has(host)) return host;
  throw new AppError(
    'forbidden_host',
    'This server does not answer under that name. Set LOOPBENCH_URL to the address it is to be reached at.',
  );
}
