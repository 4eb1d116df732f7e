// How many connections there can be.
import { limits } from '../core/limits/limits.mjs';
import { endWithFault } from './answer-fault.mjs';

/** Files the process needs besides connections: the database, packages, what is sent upstream. */
const OTHER_FILES = 256;

const FULL = { status: 503, code: 'too_many_connections', message: 'Too many connections. Try again soon.' };

const isLoopback = (address) => /^(::ffff:)?127\.|^::1$/.test(address);

/**
 * Refuses connections beyond the bounds, after those that nobody uses were closed. A proxy on this machine, or whoever
 * sits at it, may take all of them.
 *
 * @param {import('node:http').Server} server
 * @param {{ most?: number, mostOfOne?: number }} [bounds] others than the product's, for a test
 */
export function boundConnections(
  server,
  { most = countAllowed(), mostOfOne = limits.connectionsOfOne.value } = {},
) {
  let open = 0;
  const openOf = new Map();
  server.on('connection', (socket) => {
    const peer = socket.remoteAddress ?? '';
    const own = (openOf.get(peer) ?? 0) + 1;
    open += 1;
    openOf.set(peer, own);
    socket.once('close', () => {
      open -= 1;
      const left = (openOf.get(peer) ?? 1) - 1;
      if (left > 0) openOf.set(peer, left);
      else openOf.delete(peer);
    });
    if (open > most) server.closeIdleConnections();
    if (open > most || (own > mostOfOne && !isLoopback(peer))) endWithFault(socket, FULL);
  });
}

/** As the system lets the process open files: Node takes all it may. */
function countAllowed() {
  const { userLimits } = process.report?.getReport() ?? {};
  const files = Number(userLimits?.open_files?.soft);
  return Number.isFinite(files)
    ? Math.max(64, Math.min(limits.connections.value, files - OTHER_FILES))
    : limits.connections.value;
}
