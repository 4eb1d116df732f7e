// How the server ends when it is asked to: within seconds, whatever is running, with 0.
import { limits } from '../core/limits/limits.mjs';

/**
 * What the product does at its end. It is set by lib/server/start-up, which is compiled and cannot be imported here.
 *
 * @typedef {object} Ending
 * @property {() => void} endStreams tells everybody who follows a run to connect again
 * @property {() => Promise<void>} close closes what is open
 */

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms).unref());

/**
 * Ends the process on SIGTERM and SIGINT: no new connections, event streams are told to connect again, requests under
 * way are finished, the database is closed. Runs are left as they stand; the next start finds them interrupted. Another
 * signal ends it at once; one that follows immediately is the same one, as npm and the terminal both send it.
 *
 * @param {import('node:http').Server} server
 * @param {() => Promise<void>} closeFramework
 */
export function endServer(server, closeFramework) {
  let endingSince = 0;
  const onSignal = () => {
    if (endingSince > 0) {
      if (Date.now() - endingSince > limits.sameSignalMs.value) process.exit(0);
      return;
    }
    endingSince = Date.now();
    setTimeout(() => process.exit(0), limits.endingMs.value);
    end(server, closeFramework).then(
      () => process.exit(0),
      (error) => {
        process.stderr.write(`Not everything could be closed: ${error?.stack ?? error}\n`);
        process.exit(0);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, onSignal);
}

async function end(server, closeFramework) {
  /** @type {Ending | undefined} */
  const ending = globalThis.loopbenchEnding;
  const isClosed = new Promise((resolve) => server.close(resolve));
  ending?.endStreams();
  // A connection whose last answer is out is idle only now.
  const sweep = setInterval(() => server.closeIdleConnections(), 50).unref();
  await Promise.race([isClosed, wait(limits.finishingMs.value)]);
  clearInterval(sweep);
  server.closeAllConnections();
  await Promise.all([ending?.close(), closeFramework()]);
}
