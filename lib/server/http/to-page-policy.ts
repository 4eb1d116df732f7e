import 'server-only';

/**
 * The Content-Security-Policy of a page. Everything comes from here; scripts need the request's nonce. Monaco sets
 * styles on its elements, which is the one thing allowed inline.
 */
export function toPagePolicy(nonce: string): string {
  // React's development build reports errors with the help of eval, and reloads over a socket.
  const isDev = process.env.NODE_ENV === 'development';
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDev ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    `connect-src 'self'${isDev ? ' ws:' : ''}`,
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
