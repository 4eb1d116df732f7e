// The product, as `npm start` starts it, for a measurement.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Starts it over a data folder, at a free port. */
export async function startServer(data, env = {}) {
  const port = await new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address();
      probe.close(() => resolve(free));
    });
  });
  const server = spawn(process.execPath, [join(root, 'lib/command/serve.mjs')], {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, HOSTNAME: '127.0.0.1', PORT: String(port), LOOPBENCH_DATA: data, ...env },
  });
  await new Promise((resolve) => {
    server.stdout.on('data', (chunk) => String(chunk).includes('ready at') && resolve());
  });
  return {
    url: `http://127.0.0.1:${port}`,
    pid: server.pid,
    end: () => process.kill(-server.pid, 'SIGKILL'),
  };
}
