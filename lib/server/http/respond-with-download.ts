import 'server-only';

/**
 * Answers with something to be saved. What a session holds is never shown as a page under our own address: it is a
 * download, and a browser that showed it all the same would let it do nothing.
 *
 * @param name `ascii` for clients that know no other
 */
export function respondWithDownload(
  body: BodyInit,
  type: string,
  name: { ascii: string; unicode: string },
): Response {
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${name.ascii}"; filename*=UTF-8''${encode(name.unicode)}`,
      'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  });
}

/** As RFC 8187 has it: `encodeURIComponent` leaves four characters that are to be encoded, too. */
const encode = (text: string): string =>
  encodeURIComponent(text).replace(
    /['()*]/g,
    (found) => `%${found.charCodeAt(0).toString(16).toUpperCase()}`,
  );
