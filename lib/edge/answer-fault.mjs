// The edge's own answers: `{"error": {"code", "message"}}`, as every failure of the HTTP API.
import { STATUS_CODES } from 'node:http';

/** @import { Fault } from './find-fault.mjs' */

const HEADERS = {
  'content-type': 'application/json',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
};

/** @param {Fault} fault */
export const toFaultBody = ({ code, message }) => JSON.stringify({ error: { code, message } });

/**
 * Answers a request with what is wrong with it.
 *
 * @param {import('node:http').ServerResponse} response
 * @param {Fault} fault
 */
export function answerFault(response, fault) {
  const allow = fault.allow ? { allow: fault.allow } : {};
  const body = toFaultBody(fault);
  response.writeHead(fault.status, { ...HEADERS, ...allow, 'content-length': Buffer.byteLength(body) });
  response.end(body);
}

/** How long a refused client may take to read its answer. */
const READ_MS = 500;

/**
 * The same where there is no request to answer, only a connection; it is closed.
 *
 * @param {import('node:stream').Duplex} socket
 * @param {Fault} fault
 */
export function endWithFault(socket, fault) {
  socket.on('error', () => {}); // it is gone already: nobody to tell
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const body = toFaultBody(fault);
  const headers = {
    ...HEADERS,
    ...(fault.allow ? { allow: fault.allow } : {}),
    'content-length': Buffer.byteLength(body),
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${fault.status} ${STATUS_CODES[fault.status]}\r\n${lines.join('')}\r\n${body}`);
  // What still comes in is taken, or the answer would be lost with the connection.
  socket.resume();
  socket.once('end', () => socket.destroy());
  setTimeout(() => socket.destroy(), READ_MS).unref();
}
