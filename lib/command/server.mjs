// The server itself, in a process of its own: `serve.mjs` prepares, starts it and looks after it.
import { createServer } from 'node:http';
import { setFlagsFromString } from 'node:v8';
import next from 'next';
import { createEdge } from '../edge/create-edge.mjs';
import { endServer } from '../edge/end-server.mjs';
import { isOwnPage } from '../edge/is-own-page.mjs';
import { announceServer } from './announce-server.mjs';
import { giveUp, root } from './prepare.mjs';
import { warmUp } from './warm-up.mjs';

const { HOSTNAME: host, PORT, LOOPBENCH_ADDRESS: address } = process.env;
const port = Number(PORT);

/**
 * The memory of a run that has ended is given back once the heap is a fifth larger than what is in use. Left to itself
 * the engine waits until it has doubled, which looks like a leak to whoever watches a small machine.
 */
setFlagsFromString('--heap-growing-percent=20');
const isDev = process.argv.includes('--dev');

/** The framework listens for upgrade requests by itself, on any server it is given. This one never gets any. */
const inner = createServer();
const app = next({ dev: isDev, dir: root, hostname: host, port, httpServer: inner });
const handle = app.getRequestHandler();

/** A page reloads over a socket in development; nobody else gets one. */
function upgrade(request, socket, head) {
  const isReloading = /^\/_next\/(webpack-)?hmr(\?|$)/.test(request.url ?? '');
  if (!isReloading || !isOwnPage(request, { host, port, publicUrl: process.env.LOOPBENCH_URL })) return false;
  return inner.emit('upgrade', request, socket, head);
}

const server = createEdge({ handle, upgrade: isDev ? upgrade : null });
endServer(server, () => app.close());
server.on('error', (error) => giveUp(`Cannot listen on ${address}: ${error.message}`));

await app.prepare();
server.listen({ host, port }, () => {
  if (!isDev) announceServer(root, address);
  // Listening is not yet answering: the database is opened first, and may be refused.
  fetch(`${address}/api/openapi.json`).then(
    () => {
      process.stdout.write(`\n  Loopbench is ready at ${address}\n\n`);
      if (!isDev) void warmUp(address);
    },
    () => {}, // the server is ending, and has said why
  );
});
