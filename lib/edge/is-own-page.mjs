// Whether a page of the product asks, and no other: a browser lets every page open a socket to anywhere.

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {{ host: string, port: number, publicUrl: string | undefined }} server where it listens, and its public address
 * @returns {boolean} true when the request names this server, and comes from a page of that name
 */
export function isOwnPage({ headers }, { host, port, publicUrl }) {
  const named = headers.host?.toLowerCase() ?? '';
  const names = ['127.0.0.1', 'localhost', '[::1]', host.includes(':') ? `[${host}]` : host.toLowerCase()];
  const origin = headers.origin?.toLowerCase();
  if (publicUrl && URL.canParse(publicUrl)) {
    const url = new URL(publicUrl);
    if (named === url.host && origin === url.origin) return true;
  }
  const isOwnName = names.some((name) => named === `${name}:${port}` || (port === 80 && named === name));
  return isOwnName && origin === `http://${named}`;
}
