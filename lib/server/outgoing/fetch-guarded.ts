import 'server-only';
import { lookup as resolveName } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, type Dispatcher, request } from 'undici';
import { AppError } from '@/lib/core/app-error';
import { cutText } from '@/lib/core/cut-text';
import { getEnv } from '@/lib/server/env';
import { isInnerAddress } from './is-inner-address';

/** How much is fetched, and how long it may take in all. */
interface FetchBounds {
  bytes: number;
  ms: number;
}

/** What an address answered with. */
interface Fetched {
  /** Where it came from in the end. */
  url: string;
  status: number;
  body: Buffer;
}

/** So many times an address may send on to another. */
const MOST_REDIRECTS = 5;

/** A name is resolved once, and what is connected to is what was looked at: nothing can answer twice, differently. */
const lookup: LookupFunction = (hostname, options, callback) => {
  resolveName(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '', 0);
    const bad = addresses.some(({ address }) => isInnerAddress(address));
    const [first] = addresses;
    if (bad || !first) return callback(new InnerAddressError(), '', 0);
    return options.all ? callback(null, addresses) : callback(null, first.address, first.family);
  });
};

class InnerAddressError extends Error {
  override name = 'InnerAddressError';
}

const guarded = new Agent({ connect: { lookup, timeout: 5000 } });
const open = new Agent({ connect: { timeout: 5000 } });

/**
 * Fetches an address that a person named, with GET. Only http and https; what leads into a network that is not the internet is
 * refused unless the operator named it in LOOPBENCH_HTTP_ALLOW, and so is every further address it sends on to.
 *
 * @throws AppError `bad_request` for an address that may not be reached, does not answer, or answers too much or too late
 */
export async function fetchGuarded(address: string, bounds: FetchBounds): Promise<Fetched> {
  const signal = AbortSignal.timeout(bounds.ms);
  let url = toUrl(address);
  for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
    const answer = await ask(url, signal, bounds);
    const next = answer.headers.location;
    if (![301, 302, 303, 307, 308].includes(answer.statusCode) || typeof next !== 'string') {
      const body = await readBody(answer.body, url, signal, bounds);
      return { url: url.href, status: answer.statusCode, body };
    }
    drop(answer.body);
    url = toUrl(next, url);
  }
  throw refuse(url, `sends on to another address more than ${MOST_REDIRECTS} times`);
}

/** Lets go of an answer nobody reads on: it says so as an error, which must have somebody who hears it. */
function drop(body: Dispatcher.ResponseData['body']): void {
  body.on('error', () => {});
  body.destroy();
}

function toUrl(address: string, base?: URL): URL {
  const url = URL.canParse(address, base?.href) ? new URL(address, base?.href) : null;
  if (!url || !/^https?:$/.test(url.protocol))
    throw new AppError(
      'bad_request',
      `Only addresses with http:// or https:// are fetched, not ${cutText(address, 200)}.`,
    );
  url.username = '';
  url.password = '';
  return url;
}

async function ask(url: URL, signal: AbortSignal, bounds: FetchBounds): Promise<Dispatcher.ResponseData> {
  const isAllowed = isNamedByOperator(url);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (!isAllowed && isIP(host) !== 0 && isInnerAddress(host)) throw inner(url);
  try {
    return await request(url, {
      dispatcher: isAllowed ? open : guarded,
      signal,
      headers: { accept: '*/*', 'accept-encoding': 'identity', 'user-agent': 'Loopbench' },
    });
  } catch (error) {
    throw toRefusal(error, url, signal, bounds);
  }
}

const portOf = ({ port, protocol }: URL): string => port || (protocol === 'https:' ? '443' : '80');

function isNamedByOperator(url: URL): boolean {
  const named = (getEnv().LOOPBENCH_HTTP_ALLOW ?? '').split(',').map((one) => one.trim().toLowerCase());
  return named.includes(`${url.hostname.toLowerCase()}:${portOf(url)}`);
}

async function readBody(
  body: Dispatcher.ResponseData['body'],
  url: URL,
  signal: AbortSignal,
  bounds: FetchBounds,
): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const piece of body) {
      const bytes = piece as Uint8Array;
      size += bytes.byteLength;
      if (size > bounds.bytes) {
        drop(body);
        throw refuse(url, `answers with more than ${bounds.bytes.toLocaleString('en-US')} bytes`);
      }
      pieces.push(bytes);
    }
  } catch (error) {
    throw error instanceof AppError ? error : toRefusal(error, url, signal, bounds);
  }
  return Buffer.concat(pieces);
}

function toRefusal(error: unknown, url: URL, signal: AbortSignal, { ms }: FetchBounds): AppError {
  if (isInner(error)) return inner(url);
  if (signal.aborted) return refuse(url, `did not answer within ${ms / 1000} seconds`);
  return refuse(url, 'could not be reached');
}

const isInner = (error: unknown): boolean =>
  error instanceof InnerAddressError ||
  (error instanceof Error && error.cause !== undefined && isInner(error.cause));

const refuse = (url: URL, why: string): AppError =>
  new AppError('bad_request', `${cutText(url.origin, 200)} ${why}.`);

const inner = (url: URL): AppError =>
  refuse(
    url,
    `leads into a network that is not the internet. Whoever runs this server can allow it: LOOPBENCH_HTTP_ALLOW=${url.hostname}:${portOf(url)}`,
  );
