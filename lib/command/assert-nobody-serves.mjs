// A build is not made under a server that serves the one before: its files would be gone, and it would answer 500.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { basename, join } from 'node:path';
import { SERVERS } from './announce-server.mjs';

/** A server on this machine takes a connection at once, however busy it is. */
const ANSWER_MS = 1000;

/**
 * Makes sure that no other process serves the build of a checkout. What a killed server has left is taken away.
 *
 * @param {string} root the checkout
 * @throws Error saying which process serves it, and what to do
 */
export async function assertNobodyServes(root) {
  for (const file of listFiles(join(root, SERVERS))) {
    const { pid, address } = readServer(file);
    if (pid === process.pid) continue;
    // The number of a process that is gone may be another program's by now: then nobody listens there.
    if (isAlive(pid) && (await isListening(address))) {
      throw new Error(
        `A new build is needed, and ${address} (process ${pid}) serves the one there is. It was left as it is.\n` +
          'Stop that server first, then run the command again.',
      );
    }
    rmSync(file, { force: true });
  }
}

function listFiles(folder) {
  try {
    return readdirSync(folder).map((name) => join(folder, name));
  } catch {
    return [];
  }
}

function readServer(file) {
  try {
    return { pid: Number(basename(file)), address: readFileSync(file, 'utf8') };
  } catch {
    return { pid: 0, address: '' }; // it has ended since
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code !== 'ESRCH';
  }
}

async function isListening(address) {
  if (!URL.canParse(address)) return false;
  const { hostname, port } = new URL(address);
  const socket = connect({ host: hostname.replace(/^\[(.*)\]$/, '$1'), port: Number(port) });
  socket.setTimeout(ANSWER_MS, () => socket.destroy());
  const isTaken = await new Promise((resolve) => {
    socket.once('connect', () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.once('close', () => resolve(false));
  });
  socket.destroy();
  return isTaken;
}
