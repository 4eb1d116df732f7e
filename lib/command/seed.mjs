// Fills the data folder with made-up sessions: `node lib/command/seed.mjs <count>`, with LOOPBENCH_DATA for the folder.
// The server of that folder must not be running.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { bin, giveUp, prepareSources, root } from './prepare.mjs';

const count = Number(process.argv[2]);
if (!Number.isInteger(count) || count < 1) giveUp('Say how many sessions: node lib/command/seed.mjs 1000');
await prepareSources();

// Without this condition, what only the server may load refuses to be loaded.
const options = [process.env.NODE_OPTIONS, '--conditions=react-server'].filter(Boolean).join(' ');
const args = [bin('tsx'), join(root, 'lib/command/seed-sessions.ts'), String(count)];
const env = { ...process.env, NODE_OPTIONS: options };
const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env });
process.exit(status ?? 1);
