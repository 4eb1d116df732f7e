// Starts the web server, as `npm start` (built) or `npm run dev` (rebuilding as files change).
import { spawn } from 'node:child_process';
import { watchFile } from 'node:fs';
import { join } from 'node:path';
import { limits } from '../core/limits/limits.mjs';
import { chooseAddress } from './choose-address.mjs';
import { giveUp, prepareBuild, prepareSources, root } from './prepare.mjs';
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
const env = {
  ...process.env,
  NEXT_TELEMETRY_DISABLED: '1',
  NODE_ENV: isDev ? 'development' : 'production',
  HOSTNAME: host,
  PORT: String(port),
  LOOPBENCH_ADDRESS: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
};
const script = join(root, 'lib/command/server.mjs');
let server;
/** When it was asked to end; 0 while it was not. */
let endingSince = 0;
let isRestarting = false;

function start() {
  server = spawn(process.execPath, [script, ...(isDev ? ['--dev'] : [])], {
    cwd: root,
    stdio: 'inherit',
    env,
  });
  server.on('exit', (code, signal) => {
    if (isRestarting && endingSince === 0) {
      isRestarting = false;
      start();
    } else process.exit(signal ? 0 : (code ?? 0));
  });
}

/** Ends the server; a second time at once. One that is too busy to hear is ended as well. */
function end() {
  const isAgain = endingSince > 0 && Date.now() - endingSince > limits.sameSignalMs.value;
  if (isAgain) server.kill('SIGKILL');
  if (endingSince > 0) return;
  endingSince = Date.now();
  server.kill('SIGTERM');
  setTimeout(() => server.kill('SIGKILL'), limits.killMs.value);
}

start();
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, end);
onRunnerGone(end);

if (isDev) {
  watchFile(join(root, 'next.config.js'), { interval: 1000 }, () => {
    process.stdout.write('next.config.js has changed: starting again.\n');
    isRestarting = true;
    server.kill('SIGTERM');
  });
}
