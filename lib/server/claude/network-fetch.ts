import 'server-only';
import type Anthropic from '@anthropic-ai/sdk';
import { type Dispatcher, EnvHttpProxyAgent, request } from 'undici';

/** `fetch` as the SDK takes it. */
export type Fetch = NonNullable<NonNullable<ConstructorParameters<typeof Anthropic>[0]>['fetch']>;

/** A model may think for minutes without sending a byte: the SDK's own timeout is the one that counts. */
const dispatcher = new EnvHttpProxyAgent({ keepAliveTimeout: 60_000, bodyTimeout: 0, headersTimeout: 0 });

/**
 * A `fetch` for the SDK's requests over undici's plain client: half the time per turn of the global one, and past the
 * framework's own wrapper around that. Knows what the SDK is given: a URL, a method, headers and a body of text or bytes.
 */
export const networkFetch: Fetch = async (url, init = {}) => {
  const { statusCode, headers, body } = await request(String(url), {
    dispatcher,
    method: (init.method ?? 'GET') as Dispatcher.HttpMethod,
    headers: Object.fromEntries(new Headers(init.headers)),
    body: typeof init.body === 'string' || init.body instanceof Uint8Array ? init.body : null,
    ...(init.signal ? { signal: init.signal } : {}),
  });
  const hasBody = statusCode !== 204 && statusCode !== 304;
  const response = new Response(hasBody ? toWebStream(body) : null, {
    status: statusCode,
    headers: toHeaders(headers),
  });
  rawBodies.set(response, body);
  return response;
};

/**
 * The body of an answer as undici gives it, for who reads it by itself: a web stream in between would cost several
 * promises a piece. Only one of the two can be read.
 */
export const rawBodies = new WeakMap<Response, AsyncIterable<Uint8Array>>();

function toHeaders(raw: Record<string, string | string[] | undefined>): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(raw)) {
    for (const one of [value ?? []].flat()) headers.append(name, one);
  }
  return headers;
}

/** Reads only what is asked for, so that a slow reader slows the sender and not the memory. */
function toWebStream(body: Dispatcher.ResponseData['body']): ReadableStream<Uint8Array<ArrayBuffer>> {
  let chunks: AsyncIterator<Uint8Array<ArrayBuffer>> | undefined;
  return new ReadableStream(
    {
      async pull(controller) {
        chunks ??= body[Symbol.asyncIterator]();
        const { value, done } = await chunks.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel() {
        body.destroy();
      },
    },
    { highWaterMark: 0 },
  );
}
