#!/usr/bin/env node
// `npx loopbench lint|import|export FILE…`: what the server does with tools, in a shell and without a server.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { bin, root } from './prepare.mjs';

// What is set up is told beside what the command writes, which may go into a file.
const prepare = `import(${JSON.stringify(join(root, 'lib/command/prepare.mjs'))}).then((it) => it.prepareSources().catch((error) => it.giveUp(error.message)))`;
const prepared = spawnSync(process.execPath, ['-e', prepare], { stdio: ['ignore', 2, 2] });
if (prepared.status !== 0) process.exit(2);
const args = [bin('tsx'), '--tsconfig', join(root, 'tsconfig.json'), join(root, 'lib/command/tools.ts')];
const { status } = spawnSync(process.execPath, [...args, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exit(status ?? 2);
