import 'server-only';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';

/** Where the address at the other end of the connection stands. What a caller writes there itself is overwritten. */
export const PEER_HEADER = 'x-loopbench-peer';

/**
 * Notes on every request who is at the other end of its connection. A route is given no socket, and the framework
 * hands on whatever the caller wrote into `X-Forwarded-For`.
 */
export function markPeers(): void {
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage };
    request.headers[PEER_HEADER] = request.socket.remoteAddress ?? 'unknown';
  });
}
