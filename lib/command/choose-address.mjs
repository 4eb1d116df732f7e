// Where the server listens: on this machine alone unless it is told otherwise in so many words.
import { createServer } from 'node:net';
import { hostname } from 'node:os';
import { giveUp } from './prepare.mjs';

/** Listens for a moment to learn what an address really is, whatever its spelling; null when the port is taken. */
function probe(host, port) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve(null) : reject(error)));
    server.listen({ host, port, exclusive: true }, () => {
      const { address, port: bound } = server.address();
      server.close(() => resolve({ address, port: bound }));
    });
  });
}

/** True for addresses no other machine can reach. */
export function isLoopback(address) {
  return /^127\.\d+\.\d+\.\d+$/.test(address) || address === '::1' || /^::ffff:127\./i.test(address);
}

/**
 * The host and port to listen on, from HOSTNAME and PORT. Without PORT the next free one from 3000 on is taken. A host
 * that other machines can reach needs LOOPBENCH_PASSWORD.
 */
export async function chooseAddress({ HOSTNAME, PORT, LOOPBENCH_PASSWORD }) {
  // Shells and containers export HOSTNAME as the machine's own name; that is not a wish to be reached under it.
  const host = HOSTNAME && HOSTNAME !== hostname() ? HOSTNAME.replace(/^\[(.*)\]$/, '$1') : '127.0.0.1';
  const probed = await probe(host, 0).catch((error) =>
    giveUp(`Cannot listen on HOSTNAME=${HOSTNAME}: ${error.message}`),
  );
  if (!isLoopback(probed.address) && !LOOPBENCH_PASSWORD) {
    giveUp(
      `HOSTNAME=${HOSTNAME} would let other machines in, and nobody would be asked for a password.\n` +
        'Set LOOPBENCH_PASSWORD to what they are to be asked for, or unset HOSTNAME.',
    );
  }
  if (PORT) {
    const port = Number(PORT);
    if (!Number.isInteger(port) || port < 1 || port > 65535) giveUp(`PORT=${PORT} is not a port number.`);
    if (await probe(host, port)) return { host, port };
    giveUp(`Port ${port} is taken. Set PORT to another one, or unset it to take the next free one.`);
  }
  for (let port = 3000; port < 3100; port += 1) {
    if (await probe(host, port)) return { host, port };
  }
  return giveUp('Ports 3000 to 3099 are taken. Set PORT to a free one.');
}
