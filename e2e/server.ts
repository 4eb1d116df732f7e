import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

export interface Server {
  url: string;
  /** The folder it keeps its data in. */
  data: string;
  /** Ends the server as a power cut would. */
  kill(): Promise<void>;
  /** Starts it again over the same data, at the same address. */
  start(): Promise<void>;
  /** Ends it and takes its data away. */
  end(): Promise<void>;
}

export async function findPort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** Starts the product as `npm start` does, with data of its own unless a folder is given. */
export async function startServer(
  env: Record<string, string> = {},
  data = mkdtempSync(join(tmpdir(), 'loopbench-story-')),
): Promise<Server> {
  const port = await findPort();
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess | undefined;

  const start = async () => {
    child = spawn(process.execPath, [join(root, 'lib/command/serve.mjs')], {
      cwd: root,
      // A group of its own, so that the server behind the launcher can be ended with it.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        HOSTNAME: '127.0.0.1',
        ANTHROPIC_API_KEY: '',
        ANTHROPIC_BASE_URL: '',
        LOOPBENCH_SIMULATOR_PACE: 'fast',
        ...env,
        PORT: String(port),
        LOOPBENCH_DATA: data,
      },
    });
    await waitForReady(child);
  };
  // A story that fails ends its process before it comes to `end`.
  const endWithUs = () => {
    if (child?.pid && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
  };
  process.once('exit', endWithUs);

  const kill = async () => {
    const running = child;
    child = undefined;
    if (!running?.pid || running.exitCode !== null) return;
    const ended = new Promise((resolve) => running.once('exit', resolve));
    process.kill(-running.pid, 'SIGKILL');
    await ended;
  };

  await start();
  return {
    url,
    data,
    start,
    kill,
    end: async () => {
      await kill();
      process.off('exit', endWithUs);
      rmSync(data, { recursive: true, force: true });
    },
  };
}

function waitForReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said += String(chunk);
      if (said.includes('ready at')) resolve();
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', () => reject(new Error(`The server ended while starting:\n${said}`)));
  });
}
