// Starts the web server, as `npm start` (built) or `npm run dev` (rebuilding as files change).
import { spawn } from 'node:child_process';
import { chooseAddress } from './choose-address.mjs';
import { bin, giveUp, prepareBuild, prepareSources, root } from './prepare.mjs';
import { watchRunner } from './watch-runner.mjs';

const onRunnerGone = watchRunner();
const isDev = process.argv.includes('--dev');
try {
  if (isDev) await prepareSources();
  else await prepareBuild();
} catch (error) {
  giveUp(error.message);
}

const { host, port } = await chooseAddress(process.env);
const address = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
const args = isDev ? ['dev'] : ['start', '--keepAliveTimeout', '65000'];
const server = spawn(process.execPath, [bin('next'), ...args, '-H', host, '-p', String(port)], {
  cwd: root,
  stdio: ['inherit', 'pipe', 'inherit'],
  env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', HOSTNAME: host, PORT: String(port) },
});

let isReady = false;
server.stdout.on('data', (chunk) => {
  const text = String(chunk);
  if (isReady || isDev) process.stdout.write(chunk);
  if (isReady || !text.includes('Ready')) return;
  isReady = true;
  sayWhenReady().catch(() => {}); // the server ended, and has said why
});

/** Listening is not yet answering: the database is opened first, and may be refused. */
async function sayWhenReady() {
  await fetch(`${address}/api/openapi.json`);
  process.stdout.write(`\n  Loopbench is ready at ${address}\n\n`);
}

// Ctrl+C reaches the server by itself (it shares the terminal); here it is only waited for.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => end(signal === 'SIGTERM'));
onRunnerGone(() => end(true));

function end(mustBeTold) {
  if (mustBeTold) server.kill('SIGTERM');
  setTimeout(() => server.kill('SIGKILL'), 5000).unref();
}

server.on('exit', (code, signal) => process.exit(signal ? 0 : (code ?? 0)));
