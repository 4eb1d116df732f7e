import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { announceServer, SERVERS } from './announce-server.mjs';
import { assertNobodyServes } from './assert-nobody-serves.mjs';

const root = mkdtempSync(join(tmpdir(), 'loopbench-serving-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A server of the checkout in a process of its own, as `npm start` has one. */
async function serve() {
  const announce = fileURLToPath(new URL('./announce-server.mjs', import.meta.url));
  const script = `
    import { createServer } from 'node:http';
    import { announceServer } from ${JSON.stringify(announce)};
    const server = createServer().listen(0, '127.0.0.1', () => {
      announceServer(${JSON.stringify(root)}, 'http://127.0.0.1:' + server.address().port);
      process.stdout.write('up');
    });
    process.on('SIGTERM', () => process.exit(0));`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return {
    pid: child.pid,
    file: join(root, SERVERS, String(child.pid)),
    end: async (signal: 'SIGTERM' | 'SIGKILL') => {
      const ended = once(child, 'exit');
      child.kill(signal);
      await ended;
    },
  };
}

it('lets nobody build under a server, and names it, until it has ended', async () => {
  await assertNobodyServes(root);
  const server = await serve();
  await expect(assertNobodyServes(root)).rejects.toThrow(
    new RegExp(`http://127\\.0\\.0\\.1:\\d+ \\(process ${server.pid}\\).*Stop that server first`, 's'),
  );
  await server.end('SIGTERM');
  expect(existsSync(server.file)).toBe(false);
  await assertNobodyServes(root);
});

it('takes what a killed server has left for no server, nor whoever has its number now', async () => {
  const killed = await serve();
  await killed.end('SIGKILL');
  expect(existsSync(killed.file)).toBe(true);
  await assertNobodyServes(root);
  expect(existsSync(killed.file)).toBe(false);

  const gone = createServer().listen(0, '127.0.0.1');
  await once(gone, 'listening');
  const { port } = gone.address() as AddressInfo;
  await new Promise((resolve) => gone.close(resolve));
  mkdirSync(join(root, SERVERS), { recursive: true });
  writeFileSync(join(root, SERVERS, String(process.ppid)), `http://127.0.0.1:${port}`);
  await assertNobodyServes(root);
});

it('does not stop a process from building what it serves itself', async () => {
  const own = createServer().listen(0, '127.0.0.1');
  await once(own, 'listening');
  announceServer(root, `http://127.0.0.1:${(own.address() as AddressInfo).port}`);
  await assertNobodyServes(root);
  await new Promise((resolve) => own.close(resolve));
});
