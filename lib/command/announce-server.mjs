// A build takes the files away from under a server that serves them: so a server says that it is there.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where each serving process has a file of its own, named by its id, in a checkout. */
export const SERVERS = 'node_modules/.loopbench-servers';

/**
 * Writes down that this process serves the build of a checkout, until it ends.
 *
 * @param {string} root the checkout
 * @param {string} address where it answers, as `http://127.0.0.1:3000`
 */
export function announceServer(root, address) {
  const file = join(root, SERVERS, String(process.pid));
  try {
    mkdirSync(join(root, SERVERS), { recursive: true });
    writeFileSync(file, address);
  } catch {
    return; // nothing may be written here, so nothing can be built either
  }
  process.on('exit', () => rmSync(file, { force: true }));
}
