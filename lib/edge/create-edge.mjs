// The HTTP server: what reaches the framework, and how connections end.
import { createServer } from 'node:http';
import { limits } from '../core/limits/limits.mjs';
import { answerFault, endWithFault } from './answer-fault.mjs';
import { boundConnections } from './bound-connections.mjs';
import { closeUnread } from './close-unread.mjs';
import { fillBareAnswer } from './fill-bare-answer.mjs';
import { findFault } from './find-fault.mjs';

/** On every answer, whoever gives it. An address may hold the token of a link: it is told to nobody. */
const HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

const NO_UPGRADE = { status: 400, code: 'bad_request', message: 'This server speaks plain HTTP/1.1 only.' };
const NO_TUNNEL = {
  status: 405,
  code: 'method_not_allowed',
  message: 'This server is no proxy.',
  allow: 'GET',
};
const NO_EXPECTATION = { status: 417, code: 'bad_request', message: 'Only 100-continue can be expected.' };
const BROKEN = { status: 400, code: 'bad_request', message: 'This is no HTTP request.' };
const FAILED = { status: 500, code: 'internal', message: 'Something went wrong here.' };

/** What Node says of a connection whose request it cannot read. */
const faults = {
  HPE_HEADER_OVERFLOW: {
    status: 431,
    code: 'headers_too_large',
    message: `The headers are larger than ${limits.headerBytes.value / 1024} KB. Delete cookies of this address.`,
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: 408,
    code: 'too_slow',
    message: 'The request did not come to its end.',
  },
  HPE_CHUNK_EXTENSIONS_OVERFLOW: { status: 413, code: 'body_too_large', message: 'The chunks say too much.' },
};

/**
 * Makes the server in front of the framework. It listens to nobody yet.
 *
 * @param {object} framework
 * @param {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => Promise<void>} framework.handle
 * @param {((request: import('node:http').IncomingMessage, socket: import('node:stream').Duplex, head: Buffer) => boolean) | null} framework.upgrade
 *   takes an upgrade request, or answers false; null where there is none to be taken
 * @returns {import('node:http').Server}
 */
export function createEdge({ handle, upgrade }) {
  const isDev = upgrade !== null;
  /** The newest answer on a connection. */
  const answers = new WeakMap();

  const server = createServer({
    maxHeaderSize: limits.headerBytes.value,
    headersTimeout: limits.headersMs.value,
    requestTimeout: limits.requestMs.value,
    keepAliveTimeout: limits.idleMs.value,
    connectionsCheckingInterval: 2000,
    // Told by the edge, in its own words.
    requireHostHeader: false,
  });
  boundConnections(server);

  server.on('request', (request, response) => {
    answers.set(request.socket, response);
    closeUnread(request, response);
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    const fault = findFault(request, { isDev });
    if (fault) {
      answerFault(response, fault);
      return;
    }
    if (request.url?.startsWith('/api/')) fillBareAnswer(response);
    handle(request, response).catch((error) => {
      if (request.destroyed && !request.complete) return; // the client has left while it sent
      process.stderr.write(`A request failed: ${error?.stack ?? error}\n`);
      if (response.headersSent) response.destroy();
      else answerFault(response, FAILED);
    });
  });

  server.on('upgrade', (request, socket, head) => {
    if (!upgrade?.(request, socket, head)) endWithFault(socket, NO_UPGRADE);
  });
  server.on('connect', (_request, socket) => endWithFault(socket, NO_TUNNEL));
  server.on('checkExpectation', (_request, response) => answerFault(response, NO_EXPECTATION));
  server.on('clientError', (error, socket) => {
    // Told already: what goes on coming in is no request either.
    if (socket.writableEnded && !socket.destroyed) return;
    const answer = answers.get(socket);
    const isAnswering = answer?.headersSent && !answer.writableFinished;
    if (error.code === 'ECONNRESET' || isAnswering) socket.destroy();
    else endWithFault(socket, faults[error.code] ?? BROKEN);
  });
  return server;
}
