// Failures the framework answers without a word: a method a route does not have, a path nobody has.
import { STATUS_CODES } from 'node:http';
import { toFaultBody } from './answer-fault.mjs';

const codes = { 404: 'not_found', 405: 'method_not_allowed' };
const messages = { 404: 'There is no such call.', 405: 'This call does not take that method.' };

/**
 * Gives a failure of the HTTP API its words where the framework has none, or has a page.
 *
 * @param {import('node:http').ServerResponse} response
 */
export function fillBareAnswer(response) {
  const { writeHead, write, end } = response;
  /** Whether what is sent is not what was given. */
  let isOwn = false;

  response.writeHead = (status, ...rest) => {
    const given = rest.find((part) => typeof part === 'object' && part !== null && !Array.isArray(part));
    for (const [name, value] of Object.entries(given ?? {})) response.setHeader(name, value);
    const type = String(response.getHeader('content-type') ?? '');
    isOwn = status >= 400 && !/json/.test(type);
    if (isOwn) {
      response.setHeader('content-type', 'application/json');
      response.setHeader('cache-control', 'no-store');
      for (const name of ['content-length', 'content-encoding', 'etag']) response.removeHeader(name);
    }
    return writeHead.call(response, status, ...rest.filter((part) => part !== given));
  };
  response.write = (...args) => {
    if (!response.headersSent) response.writeHead(response.statusCode);
    if (!isOwn) return write.apply(response, args);
    args.findLast((one) => typeof one === 'function')?.();
    return true;
  };
  response.end = (...args) => {
    if (!response.headersSent) response.writeHead(response.statusCode);
    if (!isOwn) return end.apply(response, args);
    const { statusCode: status } = response;
    const code = codes[status] ?? (status < 500 ? 'bad_request' : 'internal');
    const message = messages[status] ?? `${STATUS_CODES[status]}.`;
    const done = args.findLast((one) => typeof one === 'function');
    return end.call(response, toFaultBody({ status, code, message }), ...(done ? [done] : []));
  };
}
